package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Subtopic;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever deals with a complaint confirms or corrects its category (R5.1.2-a). */
class CorrectedCategoryIT extends ComplaintJourneys {

    @Test
    void whoGivesTheFirstResponseCorrectsTheCategoryAndWhatItWasStaysOnRecord() {
        complaint.registered(Map.of()).jobs().after(hours(1));
        var classified = complaint.complaint().reachedAt(Milestone.CLASSIFIED);
        var limit = clock(ClockId.K02);

        complaint.does(
                "technical-dept", "Task_GiveFirstResponse", Steps.with(Steps.firstResponse(), correctedTo("REFUND")));

        var corrected = complaint.complaint();
        assertThat(corrected.category()).contains(Category.OTHER);
        assertThat(corrected.subtopic()).contains(Subtopic.REFUND);
        assertThat(corrected.intake().subtopic()).isEqualTo(Subtopic.NETWORK_FAULT);
        assertThat(corrected.reachedAt(Milestone.CLASSIFIED)).isEqualTo(classified);
        assertThat(clock(ClockId.K02)).isEqualTo(limit);
        assertThat(noted(Event.RECLASSIFIED)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("technical-dept");
            assertThat(line.detail())
                    .containsEntry("categoryBefore", "TECHNICAL")
                    .containsEntry("category", "OTHER")
                    .containsEntry("reason", "He wants his money back");
        });
        assertThat(variable("category")).isEqualTo("OTHER");
        assertThat(variable("subtopic")).isEqualTo("REFUND");
    }

    @Test
    void aCategoryThatIsFoundRightIsConfirmedWithoutALine() {
        complaint
                .registered(Map.of())
                .jobs()
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Steps.with(
                                Steps.firstResponse(),
                                Map.of("categoryFound", "TECHNICAL", "categoryReason", "Checked on the line")));

        assertThat(complaint.complaint().subtopic()).contains(Subtopic.NETWORK_FAULT);
        assertThat(noted(Event.RECLASSIFIED)).isEmpty();
    }

    @Test
    void whoDispatchesNamesTheCategoryOfWhatNobodyClassifiedInTime() {
        var unclear = new HashMap<String, Object>();
        unclear.put("subtopic", null);
        complaint.registered(unclear).jobs().after(Duration.ofMinutes(15));

        complaint.does(
                "customer-service-center",
                "Task_DispatchComplaint",
                Steps.with(Steps.dispatchTo("business-dept"), correctedTo("REFUND")));

        assertThat(complaint.complaint().grading().classification().byDefault()).isFalse();
        assertThat(complaint.complaint().priority()).contains(Priority.GENERAL);
        assertThat(noted(Event.RECLASSIFIED)).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("categoryByDefaultBefore", true));
    }

    @Test
    void theInvestigationMayFindAnotherCategory() {
        Stages.responded(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.with(Steps.investigation(), correctedTo("REFUND")));

        assertThat(complaint.complaint().category()).contains(Category.OTHER);
        assertThat(noted(Event.RECLASSIFIED))
                .singleElement()
                .extracting(CaseEntry::step)
                .isEqualTo("Task_InvestigateComplaint");
    }

    private static Map<String, Object> correctedTo(String subtopic) {
        return Map.of("categoryFound", "OTHER", "subtopicFound", subtopic, "categoryReason", "He wants his money back");
    }

    private Object variable(String name) {
        return engine.getRuntimeService()
                .getVariable(complaint.task("Task_InvestigateComplaint").getProcessInstanceId(), name);
    }
}
