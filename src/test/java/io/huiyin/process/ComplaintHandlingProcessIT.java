package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Steps;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false"
        })
class ComplaintHandlingProcessIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Complaints complaints;

    private Journey complaint;

    @BeforeEach
    void newComplaint() {
        complaint = new Journey(engine, complaints);
    }

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    void anOrdinaryComplaintIsSealedAfterAtMostEightCompletedTasks() {
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
        complaint
                .tasks("Task_SignRecord")
                .forEach(task -> complaint.complete(
                        task.getAssignee() == null ? "dept-head" : task.getAssignee(), task, Steps.signature()));
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.completions()).isLessThanOrEqualTo(8);
    }
}
