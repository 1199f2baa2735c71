package io.huiyin.conformance;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Kind;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.testing.Major;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finished complaint that kept every sentence of the handbook, until a test changes something about it. */
class ExampleCase {

    static final Instant DAY = Instant.parse("2025-11-03T01:00:00Z");

    private static final String HANDLER = "technical-dept";

    Complaint complaint = ArchiveRoom.example(ComplaintNumber.of(LocalDate.of(2025, 11, 3), 1), "No line", "No line");
    final List<CaseEntry> course = new ArrayList<>();
    final List<ClockState> clocks = new ArrayList<>();
    Instant sealedAt = DAY.plus(Duration.ofDays(9));
    boolean sealed = true;
    LocalDate keptUntil = LocalDate.of(2028, 11, 12);

    ExampleCase() {
        complaint.classify(Category.TECHNICAL, DAY);
        complaint.choose(HandlingTrack.STANDARD, false);
        complaint.assignTo(List.of(HANDLER));
        complaint.causedBy(RootCauseClass.TECHNICAL_FAULT);
        complaint.handledBy(HANDLER);
        reach(Milestone.values());
        complaint.end("CLOSE");
        round(1, HANDLER);
        step("Task_ConfirmCompletion", "customer-service-dept", 1, Map.of("confirmation", "CONFIRMED"));
        step(
                "Task_GiveFeedback",
                "customer-service-center",
                1,
                Map.of(
                        "customerReached",
                        "BY_PHONE",
                        "resolved",
                        "YES",
                        "method",
                        "Repaired",
                        "followUpPlan",
                        "A call"));
        event(Event.SURVEY_INVITED, CaseEntry.SYSTEM, Map.of());
        step("Task_CallBackCustomer", "customer-service-dept", 1, Map.of("callBackOutcome", "ANSWERED"));
        event(Event.SIGNED, HANDLER, Map.of("role", "HANDLER", "accepted", true));
        event(Event.SIGNED, "dept-head", Map.of("role", "DEPARTMENT_HEAD", "department", HANDLER, "accepted", true));
        clock(ClockId.K15, false, false);
        clock(ClockId.K15_SEAL, false, false);
    }

    /** The same complaint at level 1, with everything that chapter 4 asks for besides. */
    void major() {
        complaint.choose(HandlingTrack.MAJOR, true);
        complaint.change(new io.huiyin.complaint.Major(MajorTier.TIER_1, null, true, "management"));
        course.addAll(0, majorBeginning());
        event(Event.NOTICE_SENT, CaseEntry.SYSTEM, Map.of("purpose", "RESULT", "channel", "EMAIL"));
        step("Task_WritePostMortem", "analysis-team", 1, Major.postMortem());
        step("Task_ApprovePostMortem", "management", 1, Major.postMortemApproved());
        for (var clock : List.of(ClockId.K04, ClockId.K10, ClockId.K10_REVIEW, ClockId.K11, ClockId.K12, ClockId.K14)) {
            clock(clock, false, false);
        }
    }

    private static List<CaseEntry> majorBeginning() {
        var response = new ArrayList<CaseEntry>();
        response.add(done("Task_AssessMajorComplaint", "customer-service-dept", Major.confirmed()));
        response.add(new CaseEntry(
                DAY,
                CaseEntry.SYSTEM,
                Event.DECIDED,
                "Task_GradeComplaint",
                1,
                Map.of("decision", "majorTier", "majorTier", "TIER_1", "emergencyResponse", true)));
        response.add(done("Task_RespondToCustomer", "management", Major.spoken()));
        response.add(done("Task_AppointEmergencyLead", "management", Major.lead("management")));
        response.add(done("Task_AllocateResources", "management", Major.resources()));
        for (var department : List.of("customer-service-center", "business-dept", "legal-dept", "pr-dept")) {
            response.add(done("Task_GiveDepartmentPosition", department, Map.of("department", department)));
        }
        response.add(done("Task_AgreeStatement", "pr-dept", Major.statement()));
        response.add(done("Task_ApproveStatement", "management", Major.approved()));
        response.add(new CaseEntry(
                DAY, CaseEntry.SYSTEM, Event.NOTICE_SENT, null, 1, Map.of("purpose", "STATEMENT", "channel", "SMS")));
        return response;
    }

    /** What a handler does in a round, up to the proposal of a solution. */
    void round(int round, String handler) {
        step(
                "Task_GiveFirstResponse",
                handler,
                round,
                Map.of(
                        "responseContent", "x",
                        "responseDepartment", "x",
                        "responseProgress", "x",
                        "responseProcess", "x",
                        "responseExpectedTime", "x"));
        step(
                "Task_InvestigateComplaint",
                handler,
                round,
                Map.of("problemLocation", "x", "responsibleParty", "x", "preliminarySolution", "x"));
        step("Task_ProposeSolution", handler, round, Map.of());
    }

    void reach(Milestone... milestones) {
        for (var milestone : milestones) {
            complaint.reach(milestone, DAY);
        }
    }

    void step(String step, String actor, int round, Map<String, Object> detail) {
        course.add(new CaseEntry(DAY, actor, Event.STEP_COMPLETED, step, round, detail));
    }

    private static CaseEntry done(String step, String actor, Map<String, Object> detail) {
        return new CaseEntry(DAY, actor, Event.STEP_COMPLETED, step, 1, detail);
    }

    void event(Event event, String actor, Map<String, Object> detail) {
        course.add(new CaseEntry(DAY, actor, event, null, 1, detail));
    }

    /** An attempt to reach the customer that came to nothing. */
    void attempt(String channel, Duration later) {
        var detail = Map.<String, Object>of("channel", channel, "outcome", "NOT_REACHED");
        course.add(new CaseEntry(DAY.plus(later), HANDLER, Event.CONTACT, null, 1, detail));
    }

    void clock(ClockId clock, boolean missed, boolean answered) {
        clocks.add(new ClockState(
                clock, 1, DAY, null, DAY, DAY, DAY, missed ? DAY : null, List.of(), answered, false, "system", "x"));
    }

    /** The clock has not stopped yet. */
    void running(ClockId clock) {
        clocks.removeIf(state -> state.clock() == clock);
        clocks.add(new ClockState(clock, 1, DAY, null, DAY, DAY, null, null, List.of(), false, false, "system", "x"));
    }

    /** What a step has left was noted later. */
    void later(String step, Duration later) {
        course.replaceAll(entry -> step.equals(entry.step())
                ? new CaseEntry(DAY.plus(later), entry.actor(), entry.event(), step, entry.round(), entry.detail())
                : entry);
    }

    /** The clock was missed instead of kept. */
    void missed(ClockId clock) {
        clocks.removeIf(state -> state.clock() == clock);
        clock(clock, true, true);
    }

    /** Takes a step out of the course. */
    void without(String step) {
        course.removeIf(entry -> step.equals(entry.step()));
    }

    void without(Event event) {
        course.removeIf(entry -> event == entry.event());
    }

    /** Takes a field out of what a step recorded. */
    void without(String step, String field) {
        course.replaceAll(entry -> {
            var detail = new LinkedHashMap<>(entry.detail());
            if (step.equals(entry.step())) {
                detail.remove(field);
            }
            return new CaseEntry(entry.at(), entry.actor(), entry.event(), entry.step(), entry.round(), detail);
        });
    }

    /** Somebody else did a step. */
    void by(String actor, String step) {
        course.replaceAll(entry -> step.equals(entry.step())
                ? new CaseEntry(entry.at(), actor, entry.event(), entry.step(), entry.round(), entry.detail())
                : entry);
    }

    /** The complaint as if nothing had been done yet, with the same course. */
    void forget(Milestone milestone) {
        var before = complaint;
        complaint = ArchiveRoom.example(before.number(), "No line", "No line");
        before.category().ifPresent(category -> complaint.classify(category, DAY));
        complaint.choose(before.track().orElseThrow(), false);
        complaint.change(before.major());
        complaint.assignTo(before.departments());
        complaint.handledBy(HANDLER);
        complaint.causedBy(RootCauseClass.TECHNICAL_FAULT);
        for (var each : Milestone.values()) {
            if (each != milestone) {
                complaint.reach(each, DAY);
            }
        }
    }

    FinishedCase finished() {
        var seal = new ArchiveVersion(
                complaint.number(), 2, Kind.SEAL, sealedAt, "system", List.of(), "", "", "", null, 1, "", "");
        return new FinishedCase(
                complaint,
                course,
                clocks,
                sealed ? List.of(seal) : List.of(),
                Optional.of(new Retention(2, keptUntil, null, null, null)));
    }
}
