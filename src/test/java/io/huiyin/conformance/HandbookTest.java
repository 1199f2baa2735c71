package io.huiyin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.archive.ArchiveRoom;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence is kept by an ordinary complaint and broken by one that differs in just that. */
class HandbookTest {

    private static final Map<String, Consumer<ExampleCase>> BREAKS = breaks();

    @Test
    void anOrdinaryComplaintBreaksNothing() {
        assertThat(broken(new ExampleCase())).isEmpty();
    }

    @Test
    void aMajorComplaintThatWentAsChapterFourAsksBreaksNothing() {
        assertThat(broken(major())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachSentenceCanBeBroken(String rule) {
        var example = new ExampleCase();
        BREAKS.get(rule).accept(example);

        assertThat(broken(example)).contains(rule);
    }

    @Test
    void aComplaintThatNobodyHandledIsHeldAgainstLittle() {
        var withdrawn = new ExampleCase();
        withdrawn.course.clear();
        withdrawn.complaint.end("WITHDRAWN");

        assertThat(broken(withdrawn)).isEmpty();
    }

    @Test
    void whoHeardTheResultInTheContactInWhichHeComplainedWasToldOnHisChannel() {
        var helpedAtOnce = new ExampleCase();
        helpedAtOnce.without("Task_GiveFeedback");
        helpedAtOnce.event(Event.CONTACT, "system", Map.of("channel", "PHONE", "outcome", "TOLD", "content", "RESULT"));

        assertThat(broken(helpedAtOnce)).isEmpty();
    }

    @Test
    void theReviewOfAComplaintThatEndedUnhandledIsJudgedWhenItsTimeIsOver() {
        var withdrawn = major();
        withdrawn.without("Task_WritePostMortem");
        withdrawn.without("Task_ApprovePostMortem");
        withdrawn.complaint.end("WITHDRAWN");
        withdrawn.running(ClockId.K10_REVIEW);
        assertThat(broken(withdrawn)).isEmpty();

        withdrawn.missed(ClockId.K10_REVIEW);

        assertThat(broken(withdrawn)).contains("POST_MORTEM_HELD", "POST_MORTEM_APPROVED");
    }

    @Test
    void anEmergencyResponseIsNotOwedWhereTheLevelRoseAfterTheHandling() {
        var raised = major();
        raised.complaint.change(new io.huiyin.complaint.Major(MajorTier.TIER_1, null, false, null));
        raised.later("Task_GradeComplaint", Duration.ofDays(1));

        assertThat(broken(raised)).isEmpty();
    }

    @Test
    void aDepartmentThatAComplaintIsAboutNeedNotRespond() {
        var about = major();
        about.course.removeIf(entry -> "legal-dept".equals(entry.detail().get("department")));
        assertThat(broken(about)).containsExactly("DEPARTMENTS_RESPONDED");

        about.complaint.keepOut(new ConflictOfInterest(Set.of(), Set.of("legal-dept")));

        assertThat(broken(about)).isEmpty();
    }

    @Test
    void whatCameBackWasNotTold() {
        var major = new ExampleCase();
        major.complaint.choose(HandlingTrack.MAJOR, true);
        var notice = Map.<String, Object>of("purpose", "RESULT", "channel", "EMAIL", "messageId", "m");
        major.event(Event.NOTICE_SENT, "system", notice);
        assertThat(broken(major)).doesNotContain("MAJOR_ON_TWO_CHANNELS");

        major.event(Event.NOTICE_FAILED, "system", notice);

        assertThat(broken(major)).contains("MAJOR_ON_TWO_CHANNELS");
    }

    @Test
    void whoWasTriedOftenEnoughInVainNeedNotHaveBeenTold() {
        var unreached = new ExampleCase();
        unreached.without("Task_GiveFeedback");
        unreached.attempt("PHONE", Duration.ZERO);
        unreached.attempt("SMS", Duration.ZERO);
        assertThat(broken(unreached)).contains("FED_BACK_ON_OWN_CHANNEL");

        unreached.attempt("PHONE", Duration.ofDays(1));

        assertThat(broken(unreached)).doesNotContain("FED_BACK_ON_OWN_CHANNEL");
    }

    @Test
    void whatIsMissingIsNamedInCodesThatNameNobody() {
        var example = new ExampleCase();
        example.without("Task_GiveFirstResponse", "responseProcess");
        example.without("Task_GiveFirstResponse", "responseProgress");

        var verdict = CheckConformance.verdicts(example.finished()).entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("FIRST_RESPONSE_COMPLETE"))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(verdict.detail()).isEqualTo("responseProgress, responseProcess");
    }

    @Test
    void eachSentenceStandsInBothLanguages() {
        var texts = Texts.of("conformance");
        Handbook.rules().forEach(rule -> {
            assertThat(texts.get(Locale.ENGLISH, "rule." + rule.name())).isNotBlank();
            assertThat(texts.get(Locale.SIMPLIFIED_CHINESE, "rule." + rule.name()))
                    .containsPattern("\\p{IsHan}");
        });
    }

    static Stream<String> names() {
        return Handbook.rules().stream().map(Rule::name);
    }

    private static List<String> broken(ExampleCase example) {
        return CheckConformance.verdicts(example.finished()).entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Verdict.Kind.BROKEN)
                .map(entry -> entry.getKey().name())
                .toList();
    }

    private static Map<String, Consumer<ExampleCase>> breaks() {
        var breaks = new LinkedHashMap<String, Consumer<ExampleCase>>();
        breaks.put("RECORD_COMPLETE", it -> it.complaint = without(it.complaint));
        breaks.put("CLASSIFIED", it -> it.complaint = unclassified(it.complaint));
        breaks.put("RECEIPT_CONFIRMED", it -> it.forget(Milestone.ACKNOWLEDGED));
        breaks.put("FIRST_RESPONSE_COMPLETE", it -> it.without("Task_GiveFirstResponse", "responseProgress"));
        breaks.put("FIRST_RESPONSE_GIVEN", it -> it.forget(Milestone.FIRST_RESPONDED));
        breaks.put("PRELIMINARY_HANDLING_COMPLETE", it -> it.without("Task_InvestigateComplaint", "responsibleParty"));
        breaks.put("ROOT_CAUSE_NAMED", it -> it.complaint.causedBy(null));
        breaks.put("ROUNDS_BY_OTHERS", it -> {
            it.complaint.startNextRound();
            it.reach(Milestone.HANDLED);
            it.round(2, "technical-dept");
        });
        breaks.put("MISSED_LIMITS_ANSWERED", it -> it.clock(ClockId.K07, true, false));
        breaks.put("LIMITS_KEPT", it -> it.clock(ClockId.K05, true, true));
        breaks.put("RESPONDED_WITHIN_A_DAY", it -> it.clock(ClockId.K05, true, true));
        breaks.put("SOLVED_IN_TIME", it -> it.clock(ClockId.K08, true, true));
        breaks.put("HANDLED_IN_TIME", it -> it.clock(ClockId.K12, true, true));
        breaks.put("FED_BACK_IN_TIME", it -> it.clock(ClockId.K13, true, true));
        breaks.put("JOINTLY_CLOSED_IN_TIME", it -> it.clock(ClockId.K14, true, true));
        breaks.put("CONFIRMED_BY_ANOTHER", it -> it.by("technical-dept", "Task_ConfirmCompletion"));
        breaks.put("COMPLETION_CONFIRMED", it -> it.without("Task_ConfirmCompletion"));
        breaks.put("CALLED_BACK_BY_ANOTHER", it -> it.by("technical-dept", "Task_CallBackCustomer"));
        breaks.put("APPROVED_BY_ANOTHER", it -> it.step("Task_ApproveSolution", "technical-dept", 1, Map.of()));
        breaks.put("SIGNED_BY_HANDLER_AND_HEADS", it -> it.complaint.assignTo(List.of("technical-dept", "legal-dept")));
        breaks.put("SIGNED_BY_DIFFERENT_PEOPLE", it -> {
            it.without(Event.SIGNED);
            it.event(Event.SIGNED, "li", Map.of("role", "HANDLER", "accepted", true));
            it.event(
                    Event.SIGNED,
                    "li",
                    Map.of("role", "DEPARTMENT_HEAD", "department", "technical-dept", "accepted", true));
        });
        breaks.put("FED_BACK_BEFORE_CLOSING", it -> it.forget(Milestone.FED_BACK));
        breaks.put("FED_BACK_ON_OWN_CHANNEL", it -> {
            it.without("Task_GiveFeedback");
            it.event(Event.NOTICE_SENT, "system", Map.of("purpose", "RESULT", "channel", "EMAIL"));
        });
        breaks.put("MAJOR_ON_TWO_CHANNELS", it -> it.complaint.choose(HandlingTrack.MAJOR, true));
        breaks.put("FEEDBACK_COMPLETE", it -> it.without("Task_GiveFeedback", "followUpPlan"));
        breaks.put("SURVEY_ASKED", it -> {
            it.without(Event.SURVEY_INVITED);
            it.without("Task_CallBackCustomer");
        });
        breaks.put("RECTIFICATION_DECIDED", it -> {
            it.complaint.startNextRound();
            it.reach(Milestone.HANDLED);
            it.step("Task_DecideRectification", "dept-head", 2, Map.of("rectification", "NEEDED"));
        });
        breaks.put("MAJOR_ASSESSED", it -> {
            it.without("Task_AssessMajorComplaint");
            it.event(Event.DECIDED, "system", Map.of("decision", "confirmedByDefault"));
        });
        breaks.put("MAJOR_RESPONDED_IN_TIME", major(it -> it.without("Task_RespondToCustomer")));
        breaks.put("PROGRESS_TOLD_IN_TIME", major(it -> it.missed(ClockId.K11)));
        breaks.put("MAJOR_CONTAINED_IN_TIME", major(it -> it.missed(ClockId.K10)));
        breaks.put("MAJOR_HANDLED_IN_TIME", major(it -> it.missed(ClockId.K14)));
        breaks.put("POST_MORTEM_HELD", major(it -> it.without("Task_WritePostMortem", "lessons")));
        breaks.put("POST_MORTEM_APPROVED", major(it -> it.by("analysis-team", "Task_ApprovePostMortem")));
        breaks.put("EMERGENCY_RESPONSE_LED", major(it -> it.without("Task_AppointEmergencyLead")));
        breaks.put(
                "DEPARTMENTS_RESPONDED",
                major(it -> it.course.removeIf(
                        entry -> "legal-dept".equals(entry.detail().get("department")))));
        breaks.put("RESOURCES_ALLOTTED", major(it -> it.without("Task_AllocateResources")));
        breaks.put("NOTHING_TOLD_BEFORE_STATEMENT", major(it -> it.without("Task_ApproveStatement")));
        breaks.put("STATEMENT_APPROVED_BY_ANOTHER", major(it -> it.by("pr-dept", "Task_ApproveStatement")));
        breaks.put("ARCHIVED_IN_TIME", it -> it.clocks.remove(0));
        breaks.put("SEALED_IN_TIME", it -> it.clock(ClockId.K15_SEAL, true, true));
        breaks.put("SEALED", it -> it.sealed = false);
        breaks.put("KEPT_LONG_ENOUGH", it -> it.keptUntil = it.keptUntil.minusDays(1));
        breaks.put("SEALED_AFTER_CLOSING", it -> it.sealedAt = ExampleCase.DAY.minus(Duration.ofHours(1)));
        return breaks;
    }

    private static ExampleCase major() {
        var example = new ExampleCase();
        example.major();
        return example;
    }

    private static Consumer<ExampleCase> major(Consumer<ExampleCase> change) {
        return example -> {
            example.major();
            change.accept(example);
        };
    }

    private static Complaint without(Complaint complaint) {
        var empty = ArchiveRoom.example(complaint.number(), " ", "x");
        empty.reach(Milestone.HANDLED, ExampleCase.DAY);
        return empty;
    }

    private static Complaint unclassified(Complaint complaint) {
        return ArchiveRoom.example(complaint.number(), "x", "x");
    }
}
