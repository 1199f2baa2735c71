package io.huiyin.duplicate;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.SamePerson;
import io.huiyin.complaint.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Whether two complaints look like one: the same customer, the same matter, the first one open or handled not long ago (S-16). */
class SameMatter {

    static final Duration HANDLED_WITHIN = Duration.ofDays(30);

    private static final double ALIKE = 0.5;
    private static final Set<Status> ENDED_APART =
            EnumSet.of(Status.MERGED, Status.WITHDRAWN, Status.NOT_ACCEPTED, Status.PASSED_ON);

    boolean isOneCustomer(Complaint one, Complaint another) {
        return SamePerson.of(one.intake().customer())
                .isAlso(SamePerson.of(another.intake().customer()));
    }

    boolean looksLike(Complaint later, Complaint earlier, Instant now) {
        return isOneCustomer(later, earlier) && isRecent(earlier, now) && isOneSubject(later, earlier);
    }

    /** Open, or handled within the last thirty days. */
    boolean isRecent(Complaint complaint, Instant now) {
        return !ENDED_APART.contains(complaint.status())
                && complaint
                        .reachedAt(Milestone.HANDLED)
                        .map(at -> at.isAfter(now.minus(HANDLED_WITHIN)) && at.isBefore(now))
                        .orElse(true);
    }

    private static boolean isOneSubject(Complaint one, Complaint another) {
        var first = one.intake();
        var second = another.intake();
        boolean sameSubtopic = first.subtopic() != null && first.subtopic() == second.subtopic();
        boolean mayBeOneService = first.serviceType() == null
                || second.serviceType() == null
                || Objects.equals(first.serviceType(), second.serviceType());
        return sameSubtopic || mayBeOneService && Likeness.of(first.title(), second.title()) >= ALIKE;
    }
}
