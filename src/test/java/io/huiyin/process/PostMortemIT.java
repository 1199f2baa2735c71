package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Limit;
import io.huiyin.major.PostMortems;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every major complaint is reviewed, and management closes it (R4.4, S-12, S-39). */
class PostMortemIT extends ComplaintJourneys {

    @Autowired
    private PostMortems library;

    @Test
    void theReviewIsDueTenWorkingDaysAfterTheCompletion() {
        handled();

        assertThat(clock(ClockId.K10_REVIEW).limit()).isEqualTo(Limit.workingDays(10));
        assertThat(clock(ClockId.K10_REVIEW).startedAt()).isEqualTo(MONDAY);
    }

    @Test
    void aReportThatIsSentBackIsWrittenAgainAndNobodyApprovesHisOwn() {
        handled()
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does(
                        "management",
                        "Task_ApprovePostMortem",
                        Map.of("postMortemApproval", "REFUSE", "postMortemReason", "No lesson for others"));
        engine.getTaskService()
                .addCandidateUser(complaint.task("Task_WritePostMortem").getId(), "management");
        complaint.does("management", "Task_WritePostMortem", Major.postMortem());

        assertThatThrownBy(() -> complaint.does("management", "Task_ApprovePostMortem", Major.postMortemApproved()))
                .hasMessageContaining("Somebody else");
        assertThat(library.find(null, null, null, 100))
                .noneMatch(found -> found.complaint().equals(complaint.number()));
    }

    @Test
    void anApprovedReportIsFiledAndFoundByCategoryCauseAndLesson() {
        handled()
                .does(
                        "analysis-team",
                        "Task_WritePostMortem",
                        Steps.with(Major.postMortem(), Map.of("lessons", "Zebra lesson")))
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved());

        assertThat(library.find(Category.SERVICE_QUALITY, RootCauseClass.TECHNICAL_FAULT, "zebra", 10))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.complaint()).isEqualTo(complaint.number());
                    assertThat(found.tier()).isEqualTo(MajorTier.TIER_3);
                    assertThat(found.writtenBy()).isEqualTo("analysis-team");
                    assertThat(found.approvedBy()).isEqualTo("management");
                    assertThat(found.report()).containsEntry("reviewCause", "A splitter without spare part");
                });
        assertThat(library.find(Category.TECHNICAL, null, "zebra", 10)).isEmpty();
        assertThat(noted(Event.ARCHIVED)).isNotEmpty();
    }

    @Test
    void aComplaintIsNotClosedBeforeItsReviewIsApproved() {
        handled()
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(complaint.openTasks()).containsExactly("Task_WritePostMortem");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);
    }

    @Test
    void whatManagementDoesNotCloseIsHandledAgain() {
        handled()
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved())
                .does(
                        "management",
                        "Task_ApproveClosing",
                        Map.of("closing", "HANDLE_AGAIN", "closingReason", "The promised line is missing"));

        assertThat(complaint.complaint().round()).isEqualTo(2);
        assertThat(complaint.openTasks())
                .containsExactlyInAnyOrder(
                        "Task_InvestigateComplaint",
                        "Task_RespondToCustomer",
                        "Task_ConfirmContainment",
                        "Task_SendProgressNotice");
    }

    private Journey handled() {
        return Major.handled(Major.graded(complaint, Major.unfairTreatment()), "customer-service-center");
    }
}
