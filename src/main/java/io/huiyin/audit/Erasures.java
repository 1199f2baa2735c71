package io.huiyin.audit;

import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CourseLine;

/**
 * The lines of one course that stand there with the hash of what they said before: each must be blackened, and a later line of the
 * course must tell of the erasure and bind what is left of them.
 */
class Erasures {

    private String left = CourseLine.GENESIS;
    private int unexplained;
    private int unlike;

    /** Takes the next line of the course; false if it stands for an erasure and still says what an erasure takes out. */
    boolean take(CourseLine line) {
        if (line.erasedSha256() != null) {
            left = line.leftAfter(left);
            unexplained = unexplained == 0 ? line.position() : unexplained;
            return isBlack(line);
        }
        if (line.event().equals(Event.RETENTION.name())) {
            explain(line);
        }
        return true;
    }

    /** The line that counts is as it was written: the chain says so. */
    private void explain(CourseLine line) {
        var detail = Detail.of(line);
        if ("PERSON_ERASED".equals(detail.get("action"))) {
            unexplained = 0;
            unlike = detail.getOrDefault("blackenedSha256", left).equals(left) ? 0 : line.position();
        }
    }

    /** After the last line: the first that no erasure explains, or the erasure that left something else behind; 0 if all is well. */
    int broken() {
        return unexplained == 0 ? unlike : unexplained;
    }

    private static boolean isBlack(CourseLine line) {
        var detail = Detail.of(line);
        return Blackened.of(detail).equals(detail);
    }
}
