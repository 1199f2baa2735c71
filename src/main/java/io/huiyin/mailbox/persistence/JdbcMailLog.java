package io.huiyin.mailbox.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import io.huiyin.mailbox.MailLog;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps in the table {@code incoming_mail} what became of which mail, by the hash of its id. */
@Repository
class JdbcMailLog implements MailLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMailLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean knows(String mail) {
        return jdbc.sql("select count(*) from incoming_mail where id_hash = ?")
                        .param(new SecretToken(mail).hash())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void note(String mail, Outcome outcome, ComplaintNumber complaint) {
        try {
            jdbc.sql(
                            "insert into incoming_mail (id_hash, taken_at, outcome, complaint) values (:hash, :at, :outcome, :complaint)")
                    .param("hash", new SecretToken(mail).hash())
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("outcome", outcome.name())
                    .param("complaint", complaint == null ? null : complaint.value(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyKnown(e);
        }
    }
}
