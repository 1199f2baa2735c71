package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Status;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.testing.Steps;
import io.huiyin.unattended.UnattendedComplaints;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint that no process handles is found as long as its record is not sealed (R2.1.1-f). */
class UnattendedComplaintsIT extends ComplaintJourneys {

    private static final int ALL = 1_000_000;

    @Autowired
    private UnattendedComplaints unattended;

    @Autowired
    private HandlingProcess process;

    @Test
    void anOpenComplaintWithoutItsProcessIsFound() {
        complaint.registered(Map.of()).jobs();
        assertThat(found()).doesNotContain(complaint.number());

        complaint.forget();

        assertThat(found()).contains(complaint.number());
        assertThat(unattended.find(1)).hasSize(1);
    }

    @Test
    void aComplaintThatEndedOtherwiseIsLookedAfterUntilItsRecordIsSealed() {
        complaint.registered(Map.of()).jobs();
        process.withdraw(complaint.number(), "It works again", "customer", Channel.APP);
        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));
        assertThat(found()).doesNotContain(complaint.number());

        complaint.sign("Task_SignEnding");

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(found()).doesNotContain(complaint.number());
    }

    private List<ComplaintNumber> found() {
        return unattended.find(ALL);
    }
}
