package io.huiyin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.Kind;
import io.huiyin.audit.Anchors;
import io.huiyin.audit.DropAnchor;
import io.huiyin.audit.KeptAnchor;
import io.huiyin.audit.VerifyProof;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import io.huiyin.proof.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyProofCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ArchiveRoom room;
    private ComplaintNumber second;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTwoCourses() {
        room = new ArchiveRoom("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", folder.resolve("anchors"));
        room.complaint();
        second = room.complaint();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void saysThatAllChainsAreIntactAndEndsWithZero() {
        assertThat(run("", Locale.ENGLISH)).isZero();
        assertThat(printed().lines()).hasSize(3).allMatch(line -> line.contains("intact"));
    }

    @Test
    void namesTheFirstBrokenLineAndEndsWithOne() {
        room.tamper("update case_entry set actor = 'nobody' where complaint = ?", second.value());

        assertThat(run("", Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed())
                .contains("Case logs: BROKEN after 1 in order: complaint " + second + ", line 1: altered.");
    }

    @Test
    void namesTheFieldOfASealedComplaintThatWasChanged() {
        room.become(second, Status.CLOSED);
        room.file(second, Kind.SEAL);
        room.tamper(
                "update complaint set received_at = timestamp '2025-09-27 00:00:00' where number = ?", second.value());

        assertThat(run("", Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed())
                .contains("record of complaint " + second + ": no longer what was filed of it last (Received at).");
    }

    @Test
    void namesAComplaintThatIsGone() {
        room.tamperWithoutReferences(List.of("delete from complaint where number = '" + second + "'"));

        assertThat(run("", Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed()).contains("record of complaint " + second + ": removed.");
    }

    @Test
    void namesAFaultOfTheArchiveByItsPlaceInTheChain() {
        room.file(second, Kind.FIRST);
        room.tamper("update archive_version set created_by = 'nobody' where position = 1");

        assertThat(run("", Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed())
                .contains("Archive: BROKEN after 0 in order: position 1 of the chain, complaint " + second);
    }

    @Test
    void speaksChineseToo() {
        run("", Locale.SIMPLIFIED_CHINESE);

        assertThat(printed()).startsWith("处理过程日志：完整，已核验2条。");
    }

    @Test
    void holdsTheChainsAgainstAnAnchorThatWasKeptElsewhere() throws IOException {
        room.get(DropAnchor.class).daily();
        var elsewhere = Files.copy(folder.resolve("anchors/anchor-2025-10-13.json"), folder.resolve("elsewhere.json"));
        assertThat(run(elsewhere.toString(), Locale.ENGLISH)).isZero();

        room.tamper("delete from case_seal where position = 2");
        room.tamper("update proof_head set position = 1, hash = (select chain_hash from case_seal where position = 1)"
                + " where chain = 'COURSES'");

        room.tamper("update case_chain set sealed = false");

        assertThat(run("", Locale.ENGLISH)).isEqualTo(1);
        Files.delete(folder.resolve("anchors/anchor-2025-10-13.json"));
        assertThat(run("", Locale.ENGLISH)).isZero();
        assertThat(run(elsewhere.toString(), Locale.ENGLISH)).isEqualTo(1);
        assertThat(printed()).contains("not what the anchor says");
    }

    @Test
    void anAnchorThatWasMadeUnreadableStopsNeitherTheCheckNorTheNextAnchor() throws IOException {
        room.get(DropAnchor.class).daily();
        Files.writeString(folder.resolve("anchors/anchor-2025-10-13.json"), "{}");
        room.pass(Duration.ofDays(1));

        assertThat(room.get(DropAnchor.class).daily()).isTrue();
        assertThat(run("", Locale.ENGLISH)).isZero();
        assertThat(room.get(Anchors.class).all())
                .extracting(KeptAnchor::follows)
                .containsExactly(false, true);
    }

    @Test
    void aFileOfADayToComeOrOfNoneKeepsNoAnchorAway() throws IOException {
        room.get(DropAnchor.class).daily();
        Files.writeString(folder.resolve("anchors/anchor-2031-01-01.json"), "{}");
        Files.writeString(folder.resolve("anchors/anchor-2031-02-30.json"), "{}");
        room.pass(Duration.ofDays(1));

        assertThat(room.get(DropAnchor.class).daily()).isTrue();
        assertThat(room.get(DropAnchor.class).daily()).isFalse();
        assertThat(room.get(Anchors.class).all())
                .extracting(KeptAnchor::follows)
                .containsExactly(true, true, false);
    }

    @Test
    void anAnchorThatCannotBeReadEndsWithTwo() {
        assertThat(run("nowhere.json", Locale.ENGLISH)).isEqualTo(2);
    }

    @Test
    void thereIsOneAnchorADayAndEachRepeatsTheHashOfTheOneBefore() throws IOException {
        assertThat(room.get(DropAnchor.class).daily()).isTrue();
        assertThat(room.get(DropAnchor.class).daily()).isFalse();
        room.pass(Duration.ofDays(1));
        assertThat(room.get(DropAnchor.class).daily()).isTrue();
        room.pass(Duration.ofDays(1));
        assertThat(room.get(DropAnchor.class).daily()).isTrue();
        assertThat(room.get(Anchors.class).all()).hasSize(3).allMatch(KeptAnchor::follows);

        var middle = room.get(Anchors.class).all().get(1).anchor();
        Files.write(
                folder.resolve("anchors/anchor-2025-10-14.json"),
                (new String(CanonicalJson.bytes(middle.content()), StandardCharsets.UTF_8) + " ")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(room.get(Anchors.class).all())
                .extracting(KeptAnchor::follows)
                .containsExactly(true, true, false);
    }

    private int run(String anchor, Locale locale) {
        return new VerifyProofCommand(room.get(VerifyProof.class), null, anchor, locale)
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
