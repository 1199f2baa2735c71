package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.deadline.ClockId;
import io.huiyin.idle.bpmn.GiveBackIdleTasks;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has taken and does not do for a quarter of its limit is offered to his group again (S-34). */
class IdleTasksIT extends ComplaintJourneys {

    private static final String FIRST_RESPONSE = "Task_GiveFirstResponse";

    @Autowired
    private GiveBackIdleTasks idle;

    @Test
    void aTaskThatSomebodyHasTakenAndNotDoneIsOfferedAgainAndTheSupervisorIsTold() {
        complaint.registered(Map.of()).jobs();
        claim(FIRST_RESPONSE, "technical-dept");

        complaint.after(hours(5));
        idle.look();
        assertThat(assignee(FIRST_RESPONSE))
                .as("a quarter of 24 hours is not over")
                .isEqualTo("technical-dept");
        complaint.after(hours(2));
        idle.look();

        assertThat(assignee(FIRST_RESPONSE)).isNull();
        assertThat(complaint.candidateGroups(FIRST_RESPONSE)).contains("technical-dept");
        assertThat(clock(ClockId.K05).isRunning()).isTrue();
        assertThat(noted(Event.TASK_RETURNED)).singleElement().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo(FIRST_RESPONSE);
            assertThat(entry.detail()).containsEntry("takenBy", "technical-dept");
        });
        assertThat(toldOfIt()).containsExactly("csc-supervisor");
        idle.look();
        assertThat(noted(Event.TASK_RETURNED)).hasSize(1);
    }

    @Test
    void whoeverTakesItAgainHasItsTimeAnew() {
        complaint.registered(Map.of()).jobs();
        claim(FIRST_RESPONSE, "technical-dept");
        complaint.after(hours(7));
        idle.look();
        claim(FIRST_RESPONSE, "technical-dept");

        complaint.after(hours(5));
        idle.look();

        assertThat(assignee(FIRST_RESPONSE)).isEqualTo("technical-dept");
    }

    @Test
    void whatHasAnHourIsOfferedAgainAfterAQuarterOfIt() {
        Major.graded(complaint, Major.outage());
        claim("Task_RespondToCustomer", "management");

        complaint.after(Duration.ofMinutes(16));
        idle.look();

        assertThat(assignee("Task_RespondToCustomer")).isNull();
    }

    @Test
    void aSignatureStaysWithWhomItIsAskedOf() {
        Stages.handled(complaint, Map.of());
        var asked = complaint.tasks("Task_SignRecord").stream()
                .filter(task -> task.getAssignee() != null)
                .toList();
        assertThat(asked).isNotEmpty();

        complaint.after(days(4));
        idle.look();

        assertThat(complaint.tasks("Task_SignRecord").stream().filter(task -> task.getAssignee() != null))
                .hasSameSizeAs(asked);
    }

    private void claim(String task, String user) {
        var id = complaint.task(task).getId();
        complaint.as(user, () -> engine.getTaskService().claim(id, user));
    }

    private String assignee(String task) {
        return complaint.task(task).getAssignee();
    }

    private List<String> toldOfIt() {
        return notices.queryForList(
                "select reader from notice where complaint = ? and purpose = 'TASK_RETURNED'",
                String.class,
                complaint.number().value());
    }
}
