package io.huiyin.escalation.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.escalation.LadderStep;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.Sender;
import io.huiyin.notification.StaffDirectory.StaffMember;
import io.huiyin.notification.TellStaff;
import io.huiyin.notification.persistence.NoticeTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class NoticesToStaffTest {

    private final Notices notices = inMemory();

    @ParameterizedTest
    @EnumSource
    void everyStepOfTheLadderHasItsNotice(LadderStep step) {
        var number = ComplaintNumber.of(LocalDate.of(2025, 11, 3), 1);

        new NoticesToStaff(staff()).tell(number, ClockId.K05, step, List.of("management"));

        assertThat(notices.of(number)).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("chen@huiyin.example");
            assertThat(notice.purpose()).isEqualTo(Purpose.valueOf("DEADLINE_" + step));
        });
    }

    private TellStaff staff() {
        return new TellStaff(
                group -> List.of(new StaffMember("chen", "chen@huiyin.example")),
                new InMemoryClockLedgers(PrcCalendar.deadlines()),
                notices,
                new Sender("Huiyin", "10000", "huiyin.example"),
                Locale.ENGLISH,
                Clock.fixed(Instant.parse("2025-11-04T02:00:00Z"), WorkingDays.ZONE));
    }

    private static Notices inMemory() {
        var database = NoticeTables.inMemory();
        return NoticeTables.notices(database, new JdbcTransactionManager(database));
    }
}
