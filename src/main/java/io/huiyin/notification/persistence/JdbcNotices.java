package io.huiyin.notification.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeState;
import io.huiyin.notification.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps notices in the table {@code notice}; states are committed on a connection of their own. */
@Repository
class JdbcNotices implements Notices {

    private static final String INSERT =
            "insert into notice (message_id, complaint, purpose, round, occurrence, channel,"
                    + " reader, recipient, language, subject, body, elsewhere, state, attempts, fault, at) values (:messageId, :complaint,"
                    + " :purpose, :round, :occurrence, :channel, :reader, :recipient, :language, :subject, :body, :elsewhere, :state, :attempts,"
                    + " :fault, :at)";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    JdbcNotices(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Notice prepare(Notice notice) {
        return apart(() -> find(notice.messageId())).orElseGet(() -> insertApart(notice));
    }

    private Notice insertApart(Notice notice) {
        try {
            return apart(() -> {
                insert(notice);
                return notice;
            });
        } catch (DuplicateKeyException e) {
            return apart(() -> find(notice.messageId())).orElseThrow();
        }
    }

    @Override
    public void post(Notice notice) {
        if (find(notice.messageId()).isEmpty()) {
            insert(notice);
        }
    }

    private void insert(Notice notice) {
        jdbc.sql(INSERT).params(NoticeRow.of(notice)).update();
    }

    @Override
    public boolean claim(Notice notice, Instant at) {
        return apart(() ->
                jdbc.sql("update notice set state = 'SENDING', at = ? where message_id = ? and state = 'PREPARED'")
                                .params(NoticeRow.utc(at), notice.messageId())
                                .update()
                        == 1);
    }

    @Override
    public Notice settle(Notice notice) {
        apart(() -> jdbc.sql("update notice set state = ?, attempts = ?, fault = ?, at = ?"
                        + " where message_id = ? and state not in ('DELIVERED', 'RETURNED')")
                .params(notice.state().name(), notice.attempts(), notice.fault(), NoticeRow.utc(notice.at()))
                .param(notice.messageId())
                .update());
        return notice;
    }

    @Override
    public boolean report(Notice notice, NoticeState known) {
        return jdbc.sql("update notice set state = ?, fault = ?, at = ? where message_id = ? and state = ?")
                        .params(notice.state().name(), notice.fault(), NoticeRow.utc(notice.at()))
                        .params(notice.messageId(), known.name())
                        .update()
                == 1;
    }

    @Override
    public Optional<Notice> find(String messageId) {
        return jdbc.sql("select * from notice where message_id = ?")
                .param(messageId)
                .query(NoticeRow::notice)
                .optional();
    }

    @Override
    public List<Notice> of(ComplaintNumber complaint) {
        return jdbc.sql("select * from notice where complaint = ? order by at, message_id")
                .param(complaint.value())
                .query(NoticeRow::notice)
                .list();
    }

    @Override
    public List<Notice> newest(int limit) {
        return jdbc.sql("select * from notice order by at desc, message_id limit ?")
                .param(limit)
                .query(NoticeRow::notice)
                .list();
    }

    @Override
    public List<Notice> waitingForStaff(Instant takenBefore, int limit) {
        return jdbc.sql("select * from notice where reader is not null"
                        + " and (state = 'PREPARED' or state = 'SENDING' and at < ?) order by at limit ?")
                .params(NoticeRow.utc(takenBefore), limit)
                .query(NoticeRow::notice)
                .list();
    }

    @Override
    public int failedSince(Instant moment) {
        return jdbc.sql("select count(*) from notice where at >= ? and state in (?, ?, ?, ?)")
                .params(NoticeRow.utc(moment), NoticeState.FAILED.name(), NoticeState.RETURNED.name())
                .params(NoticeState.STRANDED.name(), NoticeState.UNCERTAIN.name())
                .query(Integer.class)
                .single();
    }

    private <T> T apart(java.util.function.Supplier<T> work) {
        return apart.execute(status -> work.get());
    }
}
