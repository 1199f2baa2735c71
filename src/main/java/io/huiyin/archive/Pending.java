package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import java.util.ArrayList;
import java.util.List;

/** What a record still lacks when it is filed; a first archive may come before feedback and score (C-09). */
final class Pending {

    private static final String HANDLER = "HANDLER";
    private static final String HEAD = "DEPARTMENT_HEAD";
    private static final String CENTER = "customer-service-center";

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
        if (complaint.status() != Status.MERGED && !isSignedByAll(complaint, course)) {
            pending.add("signatures");
        }
        return List.copyOf(pending);
    }

    /** The handler and the head of each department have signed or refused in this round (R5.3.1-4). */
    private static boolean isSignedByAll(Complaint complaint, List<CaseEntry> course) {
        var answers = course.stream()
                .filter(entry -> entry.event() == CaseEntry.Event.SIGNED && entry.round() == complaint.round())
                .map(CaseEntry::detail)
                .toList();
        var departments = complaint.departments().isEmpty() ? List.of(CENTER) : complaint.departments();
        return answers.stream().anyMatch(answer -> HANDLER.equals(answer.get("role")))
                && departments.stream().allMatch(department -> answers.stream()
                        .anyMatch(answer ->
                                HEAD.equals(answer.get("role")) && department.equals(answer.get("department"))));
    }
}
