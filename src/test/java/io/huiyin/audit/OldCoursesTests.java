package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** A database that was written before there was a chain: its case logs are chained when the new version starts. */
abstract class OldCoursesTests {

    /** More than are chained in one transaction. */
    private static final int COMPLAINTS = 230;

    abstract String newDatabase();

    @Test
    void oldCoursesAreChainedAndGoOnFromThere() {
        var database = newDatabase();
        try (var room = new ArchiveRoom(database)) {
            var complaints = write(room);
            forget(room, "");

            migrate(room, database);
            room.note(complaints.get(7), "agent", Event.CONTACT, Map.of());

            assertThat(room.get(VerifyCourses.class).verifyAll())
                    .extracting(Checked::links, Checked::intact)
                    .containsExactly(2L * COMPLAINTS + 1, true);
        }
    }

    @Test
    void aStartThatWasInterruptedGoesOnWhereItStood() {
        var database = newDatabase();
        try (var room = new ArchiveRoom(database)) {
            var complaints = write(room);
            forget(room, complaints.get(110).value());

            migrate(room, database);

            assertThat(room.get(VerifyCourses.class).verifyAll().intact()).isTrue();
        }
    }

    private static List<ComplaintNumber> write(ArchiveRoom room) {
        return IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> room.complaint())
                .peek(number -> room.note(number, "agent", Event.CONTACT, Map.of("content", "电话")))
                .toList();
    }

    private static void forget(ArchiveRoom room, String after) {
        room.tamper("update case_entry set hash = null where complaint > ?", after);
        room.tamper("delete from case_chain where complaint > ?", after);
    }

    private static void migrate(ArchiveRoom room, String database) {
        var migration = room.get(JavaMigration.class);
        Flyway.configure()
                .dataSource(database, null, null)
                .javaMigrations(migration)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
