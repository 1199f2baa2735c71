package io.huiyin.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.notification.Letters;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeState;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database has to do for notices. */
abstract class NoticesContract {

    private static final Instant NOW = Letters.RECEIVED;

    private Notices notices;
    private TransactionTemplate step;

    abstract DataSource database();

    @BeforeEach
    void emptyTable() {
        var database = database();
        var transactions = new JdbcTransactionManager(database);
        notices = NoticeTables.notices(database, transactions);
        step = new TransactionTemplate(transactions);
    }

    @Test
    void aNoticeIsReadBackAsItWasWritten() {
        var notice = notice("a", null, NoticeState.PREPARED, NOW);

        assertThat(notices.prepare(notice)).isEqualTo(notice);
        assertThat(notices.find("a")).contains(notice);
        assertThat(notices.of(Letters.NUMBER)).containsExactly(notice);
    }

    @Test
    void preparingAgainReturnsWhatIsThere() {
        notices.prepare(notice("a", null, NoticeState.PREPARED, NOW));
        notices.settle(notice("a", null, NoticeState.SENT, NOW));

        assertThat(notices.prepare(notice("a", null, NoticeState.PREPARED, NOW)).state())
                .isEqualTo(NoticeState.SENT);
    }

    @Test
    void theFirstReportCountsAndSendingDoesNotUndoIt() {
        var notice = notices.prepare(notice("a", null, NoticeState.SENDING, NOW));
        var delivered = notice("a", null, NoticeState.DELIVERED, NOW.plusSeconds(1));

        assertThat(notices.report(delivered, NoticeState.SENDING)).isTrue();
        assertThat(notices.report(notice("a", null, NoticeState.RETURNED, NOW), NoticeState.SENDING))
                .isFalse();
        notices.settle(notice("a", null, NoticeState.SENT, NOW));

        assertThat(notices.find(notice.messageId())).contains(delivered);
    }

    @Test
    void aReportIsGoneWhenItsTransactionIsRolledBack() {
        var notice = notices.prepare(notice("a", null, NoticeState.SENT, NOW));
        step.executeWithoutResult(status -> {
            notices.report(notice("a", null, NoticeState.RETURNED, NOW), NoticeState.SENT);
            status.setRollbackOnly();
        });

        assertThat(notices.find("a")).contains(notice);
    }

    @Test
    void onlyOneTakesANotice() {
        var notice = notices.prepare(notice("a", null, NoticeState.PREPARED, NOW));

        assertThat(notices.claim(notice, NOW)).isTrue();
        assertThat(notices.claim(notice, NOW)).isFalse();
    }

    @Test
    void statesStayWhenTheStepIsRolledBackAndPostedNoticesDoNot() {
        step.executeWithoutResult(status -> {
            notices.post(notice("staff", "admin", NoticeState.PREPARED, NOW));
            notices.claim(notices.prepare(notice("a", null, NoticeState.PREPARED, NOW)), NOW);
            status.setRollbackOnly();
        });

        assertThat(notices.find("a").orElseThrow().state()).isEqualTo(NoticeState.SENDING);
        assertThat(notices.find("staff")).isEmpty();
    }

    @Test
    void staffIsToldWhatWaitsAndWhatADeadNodeLeft() {
        notices.prepare(notice("customer", null, NoticeState.PREPARED, NOW));
        notices.prepare(notice("waits", "admin", NoticeState.PREPARED, NOW));
        notices.prepare(notice("dead", "admin", NoticeState.SENDING, NOW.minusSeconds(1000)));
        notices.prepare(notice("busy", "admin", NoticeState.SENDING, NOW));
        notices.prepare(notice("done", "admin", NoticeState.SENT, NOW.minusSeconds(1000)));

        assertThat(notices.waitingForStaff(NOW.minusSeconds(900), 10))
                .extracting(Notice::messageId)
                .containsExactlyInAnyOrder("waits", "dead");
    }

    @Test
    void theNewestComeFirstAndFailuresAreCounted() {
        notices.prepare(notice("old", null, NoticeState.FAILED, NOW.minusSeconds(7200)));
        notices.prepare(notice("new", null, NoticeState.FAILED, NOW));
        notices.prepare(notice("newer", null, NoticeState.UNCERTAIN, NOW.plusSeconds(1)));
        notices.prepare(notice("newest", null, NoticeState.STRANDED, NOW.plusSeconds(2)));
        notices.prepare(notice("back", null, NoticeState.RETURNED, NOW));

        assertThat(notices.newest(2)).extracting(Notice::messageId).containsExactly("newest", "newer");
        assertThat(notices.failedSince(NOW.minusSeconds(3600))).isEqualTo(4);
    }

    private static Notice notice(String id, String reader, NoticeState state, Instant at) {
        return new Notice(
                id,
                Letters.NUMBER,
                Purpose.RECEIPT,
                1,
                "",
                NoticeChannel.EMAIL,
                reader,
                Letters.EMAIL,
                Locale.SIMPLIFIED_CHINESE,
                "投诉已受理",
                "尊敬的客户\n<b>",
                "短信",
                state,
                0,
                null,
                at);
    }
}
