package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Steps;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent hears from a customer about his complaint and notes in Tasklist. */
class CustomerMessageIT extends ComplaintJourneys {

    @BeforeEach
    void registered() {
        complaint.registered(Map.of()).jobs();
    }

    @Test
    void whatTheCustomerAddsIsInTheCourseOfHisComplaint() {
        note(Map.of("messageKind", "INFORMATION", "information", "It also happens at noon"));

        assertThat(noted(Event.INFORMATION_ADDED)).singleElement().satisfies(added -> {
            assertThat(added.actor()).isEqualTo("first-contact-agent");
            assertThat(added.detail()).containsValue("It also happens at noon");
        });
    }

    @Test
    void aWithdrawalIsConfirmedLikeOneThatCameAnotherWay() {
        note(Map.of("messageKind", "WITHDRAWAL", "statement", "It works again"));

        complaint
                .does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true))
                .sign("Task_SignEnding");

        assertThat(complaint.complaint().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aNumberThatNoComplaintHasIsRefusedByName() {
        assertThatThrownBy(() -> note(Map.of(
                        "complaintNumber", "TS000000000000000", "messageKind", "INFORMATION", "information", "x")))
                .hasMessageContaining("complaintNumber");
    }

    @Test
    void whatTheComplaintDoesNotAllowIsRefusedWithTheReason() {
        note(Map.of("messageKind", "WITHDRAWAL", "statement", "It works again"));

        assertThatThrownBy(() -> note(Map.of("messageKind", "WITHDRAWAL", "statement", "Again")))
                .hasMessageContaining("asked to withdraw before");
        assertThatThrownBy(() -> note(Map.of("messageKind", "INFORMATION"))).hasMessageContaining("information");
    }

    @Test
    void nothingOfTheMessageStaysInTheEngine() {
        note(Map.of("messageKind", "INFORMATION", "information", "It also happens at noon"));

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("information")
                        .count())
                .isZero();
    }

    private void note(Map<String, Object> message) {
        var entered = new HashMap<String, Object>(
                Map.of("complaintNumber", complaint.number().value(), "channel", "PHONE"));
        entered.putAll(message);
        var process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("customerMessage")
                .latestVersion()
                .singleResult()
                .getId();
        complaint.as("first-contact-agent", () -> engine.getFormService().submitStartForm(process, entered));
        complaint.jobs();
    }
}
