package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a signature is bound to: the complaint as taken down and its course so far, without the signing itself and without
 * what machines add (R5.3.1-4, S-43). From the archived record anyone can compute the same hash again.
 */
public class ContentToSign {

    private static final Set<String> SIGNING = Set.of("Task_SignRecord", "Task_SignEnding");
    private static final Set<Event> SUBSTANCE = EnumSet.of(
            Event.RECEIVED,
            Event.STEP_COMPLETED,
            Event.DECIDED,
            Event.RECLASSIFIED,
            Event.CONTACT,
            Event.INFORMATION_ADDED,
            Event.WITHDRAWAL_REQUESTED,
            Event.SURVEY_ANSWERED,
            Event.ROUND_STARTED);

    private final Complaints complaints;
    private final CaseLog caseLog;

    public ContentToSign(Complaints complaints, CaseLog caseLog) {
        this.complaints = complaints;
        this.caseLog = caseLog;
    }

    /** SHA-256 of what somebody signs who signs the complaint's record now. */
    public String hashOf(ComplaintNumber number) {
        return hashOf(complaints.get(number), caseLog.of(number));
    }

    static String hashOf(Complaint complaint, List<CaseEntry> course) {
        var signed = course.stream().filter(ContentToSign::isSubstance).toList();
        return Sha256.of(CanonicalJson.bytes(
                Map.of("complaint", RecordContent.intake(complaint), "course", RecordContent.course(signed))));
    }

    /** How many lines of the course the signature at this line covers; empty when its hash is not that of any beginning. */
    static OptionalInt covered(Complaint complaint, List<CaseEntry> course, int signature) {
        var hash = course.get(signature).detail().get("contentHash");
        for (int lines = signature; lines >= 0; lines--) {
            boolean sameAsLonger = lines < signature && !isSubstance(course.get(lines));
            if (!sameAsLonger && hashOf(complaint, course.subList(0, lines)).equals(hash)) {
                return OptionalInt.of(lines);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isSubstance(CaseEntry entry) {
        return SUBSTANCE.contains(entry.event()) && (entry.step() == null || !SIGNING.contains(entry.step()));
    }
}
