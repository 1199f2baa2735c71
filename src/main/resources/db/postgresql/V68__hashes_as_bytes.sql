-- Hashes are kept as the 32 bytes that they are, not as 64 letters. What they say stays the same.
alter table case_entry
    alter column hash set data type bytea using decode(hash, 'hex'),
    alter column erased_sha256 set data type bytea using decode(erased_sha256, 'hex');
alter table case_chain
    alter column hash set data type bytea using decode(hash, 'hex');
alter table clock_event
    alter column hash set data type bytea using decode(hash, 'hex');
alter table case_seal
    alter column hash set data type bytea using decode(hash, 'hex'),
    alter column chain_hash set data type bytea using decode(chain_hash, 'hex'),
    alter column clocks_hash set data type bytea using decode(clocks_hash, 'hex');
alter table read_log
    alter column hash set data type bytea using decode(hash, 'hex');
alter table proof_head
    alter column hash set data type bytea using decode(hash, 'hex');
alter table archive_version
    alter column content_sha256 set data type bytea using decode(content_sha256, 'hex'),
    alter column json_sha256 set data type bytea using decode(json_sha256, 'hex'),
    alter column pdf_sha256 set data type bytea using decode(pdf_sha256, 'hex'),
    alter column previous_hash set data type bytea using decode(previous_hash, 'hex'),
    alter column previous_chain_hash set data type bytea using decode(previous_chain_hash, 'hex'),
    alter column chain_hash set data type bytea using decode(chain_hash, 'hex');
alter table archive_chain_head
    alter column chain_hash set data type bytea using decode(chain_hash, 'hex');
