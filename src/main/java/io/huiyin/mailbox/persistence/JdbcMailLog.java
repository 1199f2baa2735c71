package io.huiyin.mailbox.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import io.huiyin.mailbox.IncomingMail;
import io.huiyin.mailbox.MailLog;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
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
    public void note(IncomingMail mail, Outcome outcome, ComplaintNumber complaint) {
        try {
            jdbc.sql("insert into incoming_mail (id_hash, taken_at, outcome, complaint, sender_hash)"
                            + " values (:hash, :at, :outcome, :complaint, :sender)")
                    .param("hash", new SecretToken(mail.id()).hash())
                    .param("sender", sender(mail))
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("outcome", outcome.name())
                    .param("complaint", complaint == null ? null : complaint.value(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyKnown(e);
        }
    }

    @Override
    public int countSince(Instant since, IncomingMail mail) {
        return jdbc.sql("select count(*) from incoming_mail where sender_hash = ? and taken_at > ? and outcome <> ?")
                .params(sender(mail), OffsetDateTime.ofInstant(since, ZoneOffset.UTC), Outcome.AUTOMATIC.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public void forgetSenders(Instant before) {
        jdbc.sql("update incoming_mail set sender_hash = null where sender_hash is not null and taken_at < ?")
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    /** Those that name no sender are one sender. */
    private static String sender(IncomingMail mail) {
        return new SecretToken(String.valueOf(mail.address())).hash();
    }
}
