package io.huiyin.complaint.persistence;

import io.huiyin.complaint.Look;
import io.huiyin.complaint.LookLine;
import io.huiyin.complaint.ReadLog;
import io.huiyin.proof.Sha256;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the read log in the table {@code read_log}, one chain over all looks; rows are only ever inserted. */
@Repository
class JdbcReadLog implements ReadLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    JdbcReadLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void note(Look look) {
        ownTransaction.executeWithoutResult(status -> append(look));
    }

    @Override
    public void noteOnceWithin(Duration time, Look look) {
        if (!isNotedWithin(time, look)) {
            note(look);
        }
    }

    private boolean isNotedWithin(Duration time, Look look) {
        return jdbc.sql(
                                "select count(*) from read_log where reader = ? and at > ? and complaint = ? and kind = ? and address = ?")
                        .params(
                                look.reader(),
                                ComplaintRow.utc(clock.instant().minus(time)),
                                look.complaint().value(),
                                look.kind().name(),
                                look.address())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Looks queue up at the head of their chain, each for the time of one small transaction. */
    private void append(Look look) {
        var line = jdbc.sql("select position, hash from proof_head where chain = 'READS' for update")
                .query((row, number) -> line(look, row.getLong("position") + 1, Sha256.hex(row.getBytes("hash"))))
                .single();
        jdbc.sql("insert into read_log (position, at, reader, complaint, kind, address, purpose, hash)"
                        + " values (:position, :at, :reader, :complaint, :kind, :address, :purpose, :hash)")
                .param("position", line.position())
                .param("at", ComplaintRow.utc(line.at()))
                .param("reader", line.reader())
                .param("complaint", line.complaint(), Types.VARCHAR)
                .param("kind", line.kind())
                .param("address", line.address())
                .param("purpose", line.purpose(), Types.VARCHAR)
                .param("hash", Sha256.bytes(line.hash()))
                .update();
        jdbc.sql("update proof_head set position = ?, hash = ? where chain = 'READS'")
                .params(line.position(), Sha256.bytes(line.hash()))
                .update();
    }

    private LookLine line(Look look, long position, String previousHash) {
        return LookLine.of(look, position, clock.instant().truncatedTo(ChronoUnit.MILLIS), previousHash);
    }
}
