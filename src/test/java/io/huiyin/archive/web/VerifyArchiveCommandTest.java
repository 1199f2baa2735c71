package io.huiyin.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Kind;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyArchiveCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ArchiveRoom room;
    private ComplaintNumber second;

    @BeforeEach
    void fileTwoVersions() {
        room = new ArchiveRoom("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        room.file(room.complaint(), Kind.FIRST);
        second = room.complaint();
        room.file(second, Kind.FIRST);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void saysThatTheArchiveIsIntactAndEndsWithZero() {
        assertThat(run(Locale.ENGLISH)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Archive intact: 2 versions checked.");
    }

    @Test
    void namesTheBrokenVersionAndEndsWithOne() {
        room.tamper("update archive_version set created_by = 'nobody' where position = 2");

        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("complaint " + second + ", version 1, position 2: the entry was altered.");
    }

    @Test
    void namesTheFieldOfASealedComplaintThatWasChanged() {
        room.become(second, Status.CLOSED);
        room.file(second, Kind.SEAL);
        room.tamper("update complaint set status = 'CLOSED' where number = ?", second.value());

        assertThat(run(Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("the complaint no longer says what was filed of it last (Status).");
    }

    @Test
    void speaksChineseToo() {
        run(Locale.SIMPLIFIED_CHINESE);

        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("归档完整：已核验2个版本。");
    }

    @Test
    void aHashNotedEarlierIsHeldAgainstTheArchive() {
        var head = room.get(ArchiveStore.class).head();

        assertThat(run(head.position() + ":" + head.chainHash(), Locale.ENGLISH))
                .isZero();
        assertThat(run(head.position() + ":" + "0".repeat(64), Locale.ENGLISH)).isEqualTo(1);
        assertThat(run("2 " + head.chainHash(), Locale.ENGLISH)).isEqualTo(2);
    }

    private int run(Locale locale) {
        return run("", locale);
    }

    private int run(String noted, Locale locale) {
        return new VerifyArchiveCommand(room.get(VerifyArchive.class), null, noted, locale)
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
