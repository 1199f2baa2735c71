package io.huiyin.conformance;

import static io.huiyin.conformance.FinishedCase.text;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.notification.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the handbook asks of the emergency response to a major complaint (4.1-4, 4.2), in the round that closed it. */
final class EmergencyRules {

    private static final String GRADING = "Task_GradeComplaint";
    private static final String LEAD = "Task_AppointEmergencyLead";
    private static final String STATEMENT = "Task_AgreeStatement";
    private static final String APPROVAL = "Task_ApproveStatement";
    private static final Set<String> SEVERE = Set.of(MajorTier.TIER_1.name(), MajorTier.TIER_2.name());
    private static final List<String> TOGETHER =
            List.of("customer-service-center", "business-dept", "legal-dept", "pr-dept");
    private static final Set<String> ON_THE_MATTER = Arrays.stream(Purpose.values())
            .filter(Purpose::isOnTheMatter)
            .map(Purpose::name)
            .collect(Collectors.toSet());

    private EmergencyRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofHandled(
                                "EMERGENCY_RESPONSE_LED",
                                "4.1-4",
                                it -> Verdict.keptIf(responds(it)
                                        && it.doneLast(LEAD).findAny().isPresent()))
                        .onlyIf(EmergencyRules::isEmergencyOwed),
                Rule.ofHandled("DEPARTMENTS_RESPONDED", "4.2", EmergencyRules::together)
                        .onlyIf(EmergencyRules::responds),
                Rule.ofHandled(
                                "RESOURCES_ALLOTTED",
                                "4.2",
                                it -> Verdict.keptIf(it.doneLast("Task_AllocateResources")
                                        .findAny()
                                        .isPresent()))
                        .onlyIf(EmergencyRules::responds),
                Rule.ofHandled("NOTHING_TOLD_BEFORE_STATEMENT", "4.2", EmergencyRules::silent)
                        .onlyIf(EmergencyRules::responds),
                Rule.ofHandled("STATEMENT_APPROVED_BY_ANOTHER", "4.2", EmergencyRules::statement)
                        .onlyIf(EmergencyRules::responds));
    }

    private static boolean responds(FinishedCase finished) {
        return finished.complaint().major().emergencyResponse();
    }

    /** It stands at one of the two upper levels, and did so before its handling was complete (S-30). */
    private static boolean isEmergencyOwed(FinishedCase finished) {
        var handled = finished.complaint().reachedAt(Milestone.HANDLED).orElseThrow();
        return isSevere(finished.complaint())
                && finished.of(Event.DECIDED)
                        .filter(entry -> GRADING.equals(entry.step()) && SEVERE.contains(text(entry, "majorTier")))
                        .anyMatch(entry -> !entry.at().isAfter(handled));
    }

    private static boolean isSevere(Complaint complaint) {
        return complaint.major().tier().filter(tier -> tier != MajorTier.TIER_3).isPresent();
    }

    /** A department that the complaint is about gives no position on it (S-48). */
    private static Verdict together(FinishedCase finished) {
        var spoke = finished.doneLast("Task_GiveDepartmentPosition")
                .map(entry -> text(entry, "department"))
                .collect(Collectors.toSet());
        return Verdict.without(finished.complaint().conflict().without(TOGETHER).stream()
                .filter(department -> !spoke.contains(department))
                .toList());
    }

    /** Between the beginning of the response, or of a higher level, and the approval nothing on the matter left the company. */
    private static Verdict silent(FinishedCase finished) {
        var course = finished.course();
        int begun = 0;
        for (int line = 0; line < course.size(); line++) {
            begun = begins(course.get(line), finished.complaint()) ? line + 1 : begun;
        }
        var first = course.subList(begun, course.size()).stream()
                .filter(entry -> isApproval(entry) || isTold(entry))
                .findFirst();
        return Verdict.keptIf(
                begun == 0 || first.filter(entry -> !isApproval(entry)).isEmpty());
    }

    private static boolean begins(CaseEntry entry, Complaint complaint) {
        return GRADING.equals(entry.step())
                        && Boolean.TRUE.equals(entry.detail().get("emergencyResponse"))
                || Boolean.TRUE.equals(entry.detail().get("startEmergency"))
                || entry.event() == Event.ROUND_STARTED && isSevere(complaint);
    }

    private static boolean isApproval(CaseEntry entry) {
        return APPROVAL.equals(entry.step()) && text(entry, "statementApproval").equals("APPROVE");
    }

    private static boolean isTold(CaseEntry entry) {
        return entry.event() == Event.NOTICE_SENT && ON_THE_MATTER.contains(text(entry, "purpose"))
                || entry.event() == Event.CONTACT
                        && text(entry, "outcome").equals("TOLD")
                        && ON_THE_MATTER.contains(text(entry, "content"));
    }

    private static Verdict statement(FinishedCase finished) {
        var approver = finished.doneLast(APPROVAL)
                .filter(EmergencyRules::isApproval)
                .map(CaseEntry::actor)
                .reduce((earlier, later) -> later);
        Optional<String> author =
                finished.doneLast(STATEMENT).map(CaseEntry::actor).reduce((earlier, later) -> later);
        return Verdict.keptIf(approver.isPresent() && author.isPresent() && !approver.equals(author));
    }
}
