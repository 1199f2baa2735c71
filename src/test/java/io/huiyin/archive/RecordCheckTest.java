package io.huiyin.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Major;
import io.huiyin.complaint.MajorTier;
import io.huiyin.proof.CanonicalJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordCheckTest {

    private final Complaint complaint =
            ArchiveRoom.example(ComplaintNumber.of(LocalDate.of(2025, 11, 3), 1), "No line", "No line");

    @Test
    void aRecordThatSaysWhatWasFiledDiffersInNothing() {
        assertThat(RecordCheck.difference(filed("huiyin-record/2"), complaint)).isEmpty();
    }

    @Test
    void aFieldThatTheFormOfTheDocumentHasMustNotAppearAfterwards() {
        var filed = filed("huiyin-record/2");
        complaint.change(Major.NOT.grade(MajorTier.TIER_1, false));

        assertThat(RecordCheck.difference(filed, complaint)).contains("standing.majorTier");
    }

    @Test
    void anOlderDocumentIsHeldAgainstTheRecordOnlyInTheFieldsThatItHas() {
        var filed = filed("huiyin-record/1");
        complaint.change(Major.NOT.grade(MajorTier.TIER_1, false));
        assertThat(RecordCheck.difference(filed, complaint)).isEmpty();

        complaint.startNextRound();

        assertThat(RecordCheck.difference(filed, complaint)).contains("standing.round");
    }

    private byte[] filed(String schema) {
        var content = new LinkedHashMap<String, Object>(Map.of("schema", schema));
        content.putAll(RecordContent.kept(complaint));
        return CanonicalJson.bytes(content);
    }
}
