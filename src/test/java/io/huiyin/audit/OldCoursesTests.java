package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.Kind;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.ReadLog;
import io.huiyin.complaint.SamePerson;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.testing.HashesAsText;
import io.huiyin.testing.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of older versions: what they hold is still proof, or becomes it, when the new version starts. */
abstract class OldCoursesTests {

    /** More than are chained in one transaction. */
    private static final int COMPLAINTS = 230;

    /** Enough for more than one page of their lines. */
    private static final List<ClockId> CLOCKS =
            List.of(ClockId.K03, ClockId.K05, ClockId.K08, ClockId.K12, ClockId.K13);

    abstract String newDatabase();

    @Test
    void oldCoursesAreChainedAndGoOnFromThere() {
        try (var room = new ArchiveRoom(newDatabase())) {
            var complaints = write(room);
            forget(room, "");

            migrate(room);
            room.note(complaints.get(7), "agent", Event.CONTACT, Map.of());

            assertThat(room.get(VerifyCourses.class).verifyAll(() -> {}))
                    .extracting(Checked::links, Checked::intact)
                    .containsExactly(2L * COMPLAINTS + 1, true);
        }
    }

    @Test
    void aStartThatWasInterruptedGoesOnWhereItStood() {
        try (var room = new ArchiveRoom(newDatabase())) {
            var complaints = write(room);
            forget(room, complaints.get(110).value());

            migrate(room);

            assertThat(room.get(VerifyCourses.class).verifyAll(() -> {}).intact())
                    .isTrue();
        }
    }

    @Test
    void whatWasChangedWhileHashesWereTextIsFoundWhenTheyAreBytes() {
        try (var room = new ArchiveRoom(newDatabase())) {
            var complaints =
                    IntStream.range(0, 3).mapToObj(i -> room.complaint()).toList();
            complaints.forEach(number -> room.get(Clocks.class)
                    .start(number, ClockId.K05, 1, Instant.EPOCH, Limit.hours(24), "system", null));
            room.file(complaints.get(0), Kind.FIRST);
            room.get(SealCourses.class).seal();
            room.get(ReadLog.class).note(new Look("auditor", complaints.get(0), Look.Kind.RECORD, "127.0.0.1", null));
            HashesAsText.restore(room.get(DataSource.class));

            migrate(room);

            assertThat(room.get(VerifyProof.class).verify(Map.of(), () -> {}))
                    .extracting(Checked::intact)
                    .containsOnly(true);
            assertThat(room.get(VerifyArchive.class).verify(complaints.get(0)).intact())
                    .isTrue();

            HashesAsText.restore(room.get(DataSource.class));
            room.tamper(
                    "update case_entry set actor = 'nobody' where complaint = ?",
                    complaints.get(1).value());
            migrate(room);

            assertThat(room.get(VerifyCourses.class).verifyAll(() -> {}).firstBroken())
                    .contains(new BrokenLink(Chain.COURSES, complaints.get(1).value(), 1, BrokenLink.Fault.ALTERED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(0571) 8888-1234/2, )88881234/2, 71888812342",
        "+86 138.0000.0000, 8.0000.0000, 13800000000",
        "(12) 34, (12)34, "
    })
    void aTelephoneNumberHasTheKeyThatItWouldGetToday(String phone, String old, String key) {
        try (var room = new ArchiveRoom(newDatabase())) {
            var number = room.complaint();
            room.tamper("update complaint set phone = ?, phone_key = ?", phone, old);

            migrate(room);

            assertThat(SamePerson.phone(phone)).isEqualTo(key);
            assertThat(room.get(JdbcClient.class)
                            .sql("select phone_key from complaint where number = ?")
                            .param(number.value())
                            .query(String.class)
                            .list())
                    .containsExactly(key);
        }
    }

    private static List<ComplaintNumber> write(ArchiveRoom room) {
        return IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> room.complaint())
                .peek(number -> room.note(number, "agent", Event.CONTACT, Map.of("content", "电话")))
                .peek(number -> CLOCKS.forEach(clock -> room.get(Clocks.class)
                        .start(number, clock, 1, Instant.EPOCH, Limit.hours(24), "system", "24 小时")))
                .toList();
    }

    private static void forget(ArchiveRoom room, String after) {
        HashesAsText.restore(room.get(DataSource.class));
        room.tamper("update case_entry set hash = null where complaint > ?", after);
        room.tamper("update clock_event set hash = null where complaint_number > ?", after);
        room.tamper("delete from case_chain where complaint > ?", after);
    }

    private static void migrate(ArchiveRoom room) {
        Tables.migration(room.get(DataSource.class))
                .javaMigrations(room.all(JavaMigration.class).toArray(JavaMigration[]::new))
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
