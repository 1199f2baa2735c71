package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import java.util.ArrayList;
import java.util.List;

/** What a record still lacks when it is filed; a first archive may come before feedback and score (C-09). */
final class Pending {

    private Pending() {}

    static List<String> of(Complaint complaint, List<CaseEntry> course, Kind kind) {
        var pending = new ArrayList<String>();
        if (kind != Kind.SEAL && complaint.reachedAt(Milestone.FED_BACK).isEmpty()) {
            pending.add("feedback");
        }
        if (kind != Kind.SEAL
                && complaint.reachedAt(Milestone.SATISFACTION_SETTLED).isEmpty()) {
            pending.add("satisfaction");
        }
        if (course.stream().noneMatch(entry -> isSignature(entry, complaint.round()))) {
            pending.add("signatures");
        }
        return List.copyOf(pending);
    }

    private static boolean isSignature(CaseEntry entry, int round) {
        return entry.event() == CaseEntry.Event.SIGNED
                && entry.round() == round
                && Boolean.TRUE.equals(entry.detail().get("accepted"));
    }
}
