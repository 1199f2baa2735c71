-- Hashes are kept as the 32 bytes that they are, not as 64 letters. What they say stays the same.
create alias hex_to_bytes for "io.huiyin.proof.Sha256.bytes";
alter table case_entry alter column hash set data type bytea using hex_to_bytes(hash);
alter table case_entry alter column erased_sha256 set data type bytea using hex_to_bytes(erased_sha256);
alter table case_chain alter column hash set data type bytea using hex_to_bytes(hash);
alter table clock_event alter column hash set data type bytea using hex_to_bytes(hash);
alter table case_seal alter column hash set data type bytea using hex_to_bytes(hash);
alter table case_seal alter column chain_hash set data type bytea using hex_to_bytes(chain_hash);
alter table case_seal alter column clocks_hash set data type bytea using hex_to_bytes(clocks_hash);
alter table read_log alter column hash set data type bytea using hex_to_bytes(hash);
alter table proof_head alter column hash set data type bytea using hex_to_bytes(hash);
alter table archive_version alter column content_sha256 set data type bytea using hex_to_bytes(content_sha256);
alter table archive_version alter column json_sha256 set data type bytea using hex_to_bytes(json_sha256);
alter table archive_version alter column pdf_sha256 set data type bytea using hex_to_bytes(pdf_sha256);
alter table archive_version alter column previous_hash set data type bytea using hex_to_bytes(previous_hash);
alter table archive_version alter column previous_chain_hash set data type bytea using hex_to_bytes(previous_chain_hash);
alter table archive_version alter column chain_hash set data type bytea using hex_to_bytes(chain_hash);
alter table archive_chain_head alter column chain_hash set data type bytea using hex_to_bytes(chain_hash);
drop alias hex_to_bytes;
