package io.huiyin.audit.persistence;

import io.huiyin.audit.Chain;
import io.huiyin.audit.CourseHead;
import io.huiyin.audit.Head;
import io.huiyin.audit.KeptClock;
import io.huiyin.audit.KeptLine;
import io.huiyin.audit.ProofStore;
import io.huiyin.audit.Seal;
import io.huiyin.audit.SealedClocks;
import io.huiyin.complaint.LookLine;
import io.huiyin.proof.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The chains in their tables, on H2 and PostgreSQL alike. */
@Repository
class JdbcProofStore implements ProofStore {

    private static final String PAGE = " limit 500";
    private static final String CLOCK_HASHES =
            "select array_agg(k.hash order by k.hash) from clock_event k where k.hash is not null and k.seal = ";
    private static final String SEALS = "select s.*, e.hash as line_hash, (" + CLOCK_HASHES
            + "s.position) as clock_hashes from case_seal s"
            + " left join case_entry e on e.complaint = s.complaint and e.position = s.entries";

    private static final String GROWN =
            "(select complaint from case_chain where sealed = false order by complaint" + PAGE + ") union"
                    + " (select distinct complaint_number from clock_event where seal is null order by complaint_number"
                    + PAGE + ")";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate ownTransaction;

    JdbcProofStore(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<KeptLine> linesAfter(String complaint, int position) {
        return jdbc.sql("select * from case_entry where (complaint, position) > (?, ?) order by complaint, position"
                        + PAGE)
                .params(complaint, position)
                .query(ProofRow::line)
                .list();
    }

    @Override
    public List<CourseHead> headsAfter(String complaint) {
        return jdbc.sql("select * from case_chain where complaint > ? order by complaint" + PAGE)
                .param(complaint)
                .query(ProofRow::course)
                .list();
    }

    @Override
    public Optional<CourseHead> head(String complaint) {
        return jdbc.sql("select * from case_chain where complaint = ?")
                .param(complaint)
                .query(ProofRow::course)
                .optional();
    }

    @Override
    public List<KeptClock> ledgerAfter(KeptClock last) {
        var line = last.line();
        return jdbc.sql("select * from clock_event where (complaint_number, clock, round, place) > (?, ?, ?, ?)"
                        + " order by complaint_number, clock, round, place" + PAGE)
                .params(line.complaint(), line.clock(), line.round(), line.place())
                .query(ProofRow::clock)
                .list();
    }

    @Override
    public <T> T undisturbed(String complaint, Supplier<T> work) {
        return locked("select entries from case_chain where complaint = ? for update", complaint, work);
    }

    @Override
    public int count(String complaint) {
        return jdbc.sql("select count(*) from case_entry where complaint = ?")
                .param(complaint)
                .query(Integer.class)
                .single();
    }

    @Override
    public long lines() {
        return jdbc.sql("select coalesce(sum(entries), 0) from case_chain")
                .query(Long.class)
                .single();
    }

    @Override
    public List<SealedLine> sealsAfter(long position) {
        return jdbc.sql(SEALS + " where s.position > ? order by s.position" + PAGE)
                .param(position)
                .query(ProofRow::sealed)
                .list();
    }

    @Override
    public List<SealedLine> sealsAfter(String complaint, long position) {
        return jdbc.sql(SEALS + " where s.complaint = ? and s.position > ? order by s.position" + PAGE)
                .params(complaint, position)
                .query(ProofRow::sealed)
                .list();
    }

    @Override
    public Optional<String> withoutCourse() {
        return jdbc.sql("select min(number) from complaint c"
                        + " where not exists (select 1 from case_chain h where h.complaint = c.number)"
                        + " and not exists (select 1 from case_entry e where e.complaint = c.number)")
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> withoutRecord() {
        return jdbc.sql("select min(complaint) from case_chain h"
                        + " where not exists (select 1 from complaint c where c.number = h.complaint)")
                .query(String.class)
                .optional();
    }

    /** Flags and seals are written in one transaction, and each statement sees what is committed. */
    @Override
    public boolean isSealMissing() {
        return isThere("select complaint from case_chain h where h.sealed = true and not exists"
                        + " (select 1 from case_seal s where s.complaint = h.complaint and s.entries = h.entries)")
                || isThere("select complaint_number from clock_event where seal >"
                        + " (select coalesce(max(position), 0) from case_seal)");
    }

    private boolean isThere(String rows) {
        return jdbc.sql("select exists (" + rows + ")").query(Boolean.class).single();
    }

    @Override
    public Optional<Seal> sealAt(long position) {
        return jdbc.sql("select * from case_seal where position = ?")
                .param(position)
                .query(ProofRow::seal)
                .optional();
    }

    @Override
    public List<LookLine> looksAfter(long position) {
        return jdbc.sql("select * from read_log where position > ? order by position" + PAGE)
                .param(position)
                .query(ProofRow::look)
                .list();
    }

    @Override
    public Optional<LookLine> lookAt(long position) {
        return jdbc.sql("select * from read_log where position = ?")
                .param(position)
                .query(ProofRow::look)
                .optional();
    }

    @Override
    public Head head(Chain chain) {
        return jdbc.sql("select position, hash from proof_head where chain = ?")
                .param(chain.name())
                .query((row, number) -> new Head(row.getLong("position"), Sha256.hex(row.getBytes("hash"))))
                .optional()
                .orElse(Head.NONE);
    }

    @Override
    public <T> T sealing(Supplier<T> work) {
        return locked("select position from proof_head where chain = ? for update", Chain.COURSES.name(), work);
    }

    private <T> T locked(String row, String key, Supplier<T> work) {
        return ownTransaction.execute(status -> {
            jdbc.sql(row).param(key).query(Long.class).optional();
            return work.get();
        });
    }

    @Override
    public List<CourseHead> unsealed() {
        return jdbc.sql("select * from case_chain where complaint in (" + GROWN + ") order by complaint" + PAGE
                        + " for update skip locked")
                .query(ProofRow::course)
                .list();
    }

    @Override
    public SealedClocks takeClocks(String complaint, long seal) {
        jdbc.sql("update clock_event set seal = ? where complaint_number = ? and seal is null")
                .params(seal, complaint)
                .update();
        return SealedClocks.of(jdbc.sql(CLOCK_HASHES + "?")
                .param(seal)
                .query((row, number) -> ProofRow.hashes(row.getArray(1)))
                .single());
    }

    @Override
    public void add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "insert into case_seal (position, at, complaint, entries, hash, clocks, clocks_hash, chain_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                seals.stream().map(ProofRow::of).toList());
        batches.batchUpdate(
                "update case_chain set sealed = true where complaint = ?",
                seals.stream()
                        .map(seal -> new Object[] {seal.course().complaint()})
                        .toList());
        var last = seals.get(seals.size() - 1);
        jdbc.sql("update proof_head set position = ?, hash = ? where chain = 'COURSES'")
                .params(last.position(), Sha256.bytes(last.chainHash()))
                .update();
    }
}
