package io.huiyin.archive.persistence;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.ChainHead;
import io.huiyin.archive.Document;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the archive in tables, on H2 and PostgreSQL alike; rows of {@code archive_version} are only ever inserted. */
@Repository
class JdbcArchiveStore implements ArchiveStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcArchiveStore.class);
    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final DocumentPieces documents;
    private final TransactionTemplate ownTransaction;

    JdbcArchiveStore(JdbcClient jdbc, DocumentPieces documents, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<ArchiveVersion> versions(ComplaintNumber complaint) {
        return jdbc.sql("select * from archive_version where complaint = ? order by version")
                .param(complaint.value())
                .query(ArchiveRow::version)
                .list();
    }

    @Override
    public Optional<ArchiveVersion> at(long position) {
        return jdbc.sql("select * from archive_version where position = ?")
                .param(position)
                .query(ArchiveRow::version)
                .optional();
    }

    @Override
    public List<ArchiveVersion> after(long position) {
        return jdbc.sql("select * from archive_version where position > ? order by position limit " + PAGE)
                .param(position)
                .query(ArchiveRow::version)
                .list();
    }

    @Override
    public Optional<byte[]> document(long position, Document document) {
        return documents.find(position, document);
    }

    @Override
    public boolean hasDocuments(long position) {
        return jdbc.sql("select count(*) from archive_document where position = ?")
                        .param(position)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<ArchiveVersion> withOtherDocuments() {
        return jdbc.sql("select * from archive_version where position ="
                        + " (select min(position) from archive_document where document not in (:known))")
                .param("known", Arrays.stream(Document.values()).map(Enum::name).toList())
                .query(ArchiveRow::version)
                .optional();
    }

    /** Somebody may have removed the row of the head. */
    @Override
    public ChainHead head() {
        return jdbc.sql(
                        "select coalesce(h.position, 0) as position, coalesce(h.chain_hash, ?) as chain_hash, v.last_position"
                                + " from (select coalesce(max(position), 0) as last_position from archive_version) v"
                                + " left join archive_chain_head h on h.id = 1")
                .param(Sha256.bytes(ArchiveVersion.GENESIS))
                .query((row, number) -> new ChainHead(
                        row.getLong("position"), Sha256.hex(row.getBytes("chain_hash")), row.getLong("last_position")))
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ChainHead lockHead() {
        return jdbc.sql("select position, chain_hash from archive_chain_head where id = 1 for update")
                .query((row, number) -> new ChainHead(
                        row.getLong("position"), Sha256.hex(row.getBytes("chain_hash")), row.getLong("position")))
                .single();
    }

    /** Logs the new head, so that a copy of it leaves the database with the log. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ArchiveVersion version, byte[] json, byte[] pdf) {
        var row = ArchiveRow.of(version);
        var placeholders = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        jdbc.sql("insert into archive_version (" + String.join(", ", row.keySet()) + ") values (" + placeholders + ")")
                .params(row)
                .update();
        documents.add(version.position(), Document.JSON, json);
        documents.add(version.position(), Document.PDF, pdf);
        jdbc.sql("update archive_chain_head set position = ?, chain_hash = ? where id = 1")
                .params(version.position(), Sha256.bytes(version.chainHash()))
                .update();
        count(version.complaint());
        LOG.info("Archive chain: position {} has hash {}", version.position(), version.chainHash());
    }

    private void count(ComplaintNumber complaint) {
        int counted = jdbc.sql("update archive_retention set versions = versions + 1 where complaint = ?")
                .param(complaint.value())
                .update();
        if (counted == 0) {
            jdbc.sql("insert into archive_retention (complaint, versions) values (?, 1)")
                    .param(complaint.value())
                    .update();
        }
    }

    /** Asks the case log too: whoever removes a version has to forge both tables and the log to hide it. */
    @Override
    public Optional<ComplaintNumber> incomplete() {
        return jdbc.sql("select complaint from archive_retention r where r.versions >"
                        + " (select count(*) from archive_version v where v.complaint = r.complaint)"
                        + " union select complaint from case_entry e where event = 'ARCHIVED' group by complaint"
                        + " having count(*) > (select count(*) from archive_version v where v.complaint = e.complaint)"
                        + " order by complaint limit 1")
                .query((row, number) -> ComplaintNumber.of(row.getString("complaint")))
                .optional();
    }

    @Override
    public Optional<Retention> retention(ComplaintNumber complaint) {
        return jdbc.sql("select * from archive_retention where complaint = ?")
                .param(complaint.value())
                .query(ArchiveRow::retention)
                .optional();
    }

    @Override
    public <T> T undisturbed(ComplaintNumber complaint, Supplier<T> work) {
        return ownTransaction.execute(status -> {
            jdbc.sql("select versions from archive_retention where complaint = ? for update")
                    .param(complaint.value())
                    .query(Integer.class)
                    .optional();
            return work.get();
        });
    }

    @Override
    public void retainUntil(ComplaintNumber complaint, LocalDate day) {
        jdbc.sql("update archive_retention set retain_until = ? where complaint = ?")
                .params(day, complaint.value())
                .update();
    }

    @Override
    public void hold(ComplaintNumber complaint, Retention.Hold hold) {
        jdbc.sql("update archive_retention set hold_by = ?, hold_reason = ?, hold_since = ? where complaint = ?")
                .param(hold == null ? null : hold.by())
                .param(hold == null ? null : hold.reason())
                .param(hold == null ? null : ArchiveRow.utc(hold.since()))
                .param(complaint.value())
                .update();
    }

    @Override
    public void propose(ComplaintNumber complaint, Retention.Proposal proposal) {
        jdbc.sql("update archive_retention set disposal_proposed_by = ?, disposal_proposed_at = ? where complaint = ?")
                .param(proposal == null ? null : proposal.by())
                .param(proposal == null ? null : ArchiveRow.utc(proposal.at()))
                .param(complaint.value())
                .update();
    }

    @Override
    public List<Due> disposable(LocalDate today) {
        return jdbc.sql("select * from archive_retention where retain_until < ? and hold_by is null"
                        + " and disposed_at is null order by retain_until, complaint limit " + PAGE)
                .param(today)
                .query((row, number) ->
                        new Due(ComplaintNumber.of(row.getString("complaint")), ArchiveRow.retention(row, number)))
                .list();
    }

    @Override
    public void dispose(ComplaintNumber complaint, Instant at) {
        jdbc.sql("delete from archive_document where position in"
                        + " (select position from archive_version where complaint = ?)")
                .param(complaint.value())
                .update();
        jdbc.sql("update archive_retention set disposed_at = ? where complaint = ?")
                .params(ArchiveRow.utc(at), complaint.value())
                .update();
    }
}
