package io.huiyin.closure;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import java.util.List;
import java.util.stream.Stream;

/** What has to be done before a complaint may close (R2.4.2-f, S-12). */
public final class CheckList {

    private static final List<Milestone> NEEDED =
            List.of(Milestone.HANDLED, Milestone.FED_BACK, Milestone.SATISFACTION_SETTLED, Milestone.FIRST_ARCHIVED);
    private static final List<Milestone> NEEDED_OF_MAJOR =
            List.of(Milestone.POST_MORTEM_APPROVED, Milestone.CLOSING_APPROVED);

    private CheckList() {}

    /** What is missing in the present round, in the order in which it should have happened; empty when it may close. */
    public static List<Milestone> missing(Complaint complaint) {
        var more = complaint.major().tier().isPresent() ? NEEDED_OF_MAJOR : List.<Milestone>of();
        return Stream.concat(NEEDED.stream(), more.stream())
                .filter(milestone -> complaint.reachedAt(milestone).isEmpty())
                .toList();
    }
}
