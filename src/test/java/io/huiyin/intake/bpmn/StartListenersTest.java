package io.huiyin.intake.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.AboutPolicy;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.RegisterComplaint;
import io.huiyin.intake.Registration;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartListenersTest {

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final RegisterComplaint registerComplaint =
            new RegisterComplaint(complaints, new MemoryCaseLog(), Clock.systemUTC(), new AboutPolicy(user -> true));
    private final Map<String, Object> entered = new HashMap<>(Map.of(
            "channel", "PHONE",
            "customerName", "Li Hua",
            "contactPhone", "138 0013 8000",
            "serviceType", "NETWORK",
            "title", "No signal",
            "description", "No signal since Monday"));
    private final Arrivals arrivals = new Arrivals();
    private ProcessEngine engine;

    @BeforeEach
    void startEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:start-listeners-" + System.nanoTime());
        configuration.setHistoryTimeToLive("P1D");
        configuration.setBeans(new HashMap<>(Map.of(
                "registerComplaintListener", new RegisterComplaintListener(registerComplaint),
                "receiveComplaintListener", new ReceiveComplaintListener(arrivals))));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "form.bpmn",
                        Bpmn.createExecutableProcess("complaintHandling")
                                .startEvent()
                                .camundaAsyncAfter()
                                .camundaExecutionListenerDelegateExpression("end", "${registerComplaintListener}")
                                .userTask()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "message.bpmn",
                        Bpmn.createExecutableProcess("byMessage")
                                .startEvent()
                                .message("complaintReceived")
                                .camundaAsyncAfter()
                                .camundaExecutionListenerDelegateExpression("end", "${receiveComplaintListener}")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    void theStartFormRegistersAndLeavesNoPersonalDataOnTheInstance() {
        engine.getIdentityService().setAuthenticatedUserId("agent");

        var instance = engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered);

        var number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
        assertThat(complaints.get(ComplaintNumber.of(number)).firstContactOwner())
                .contains("agent");
        assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                .containsEntry("complaintNumber", number)
                .containsEntry("customer", "L**")
                .containsEntry("round", 1)
                .containsEntry("subtopic", null)
                .containsEntry("firstContactOwner", "agent")
                .doesNotContainKeys("customerName", "contactPhone", "title", "description", "handler");
    }

    @Test
    void whoSolvesAtFirstContactIsTheHandler() {
        engine.getIdentityService().setAuthenticatedUserId("agent");
        entered.putAll(Map.of(
                "solvedAtFirstContact", true,
                "finding", "SIM locked",
                "solution", "Unlocked",
                "rootCauseClass", "HUMAN"));

        var instance = engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered);

        assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                .containsEntry("handler", "agent")
                .doesNotContainKeys("finding", "solution", "rootCauseClass");
    }

    @Test
    void aRefusedFormStartsNothing() {
        entered.put("title", null);

        assertRefused(
                () -> engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered), "title");
        entered.put("title", "No signal");
        entered.put("priority", "URGENT");
        assertRefused(
                () -> engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered), "priority");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void aReferenceThatWasUsedBeforeIsRefused() {
        entered.put("externalReference", "APP-1");
        engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered);

        assertRefused(
                () -> engine.getRuntimeService().startProcessInstanceByKey("complaintHandling", entered),
                "externalReference");
    }

    @Test
    void aDoorStartsTheHandlingOfWhatItHasRegistered() {
        var process = new MessageHandlingProcess(
                engine.getRuntimeService(), engine.getTaskService(), engine.getIdentityService(), arrivals);
        var registered = registerComplaint.register(new Registration(entered), Bringer.system("app"));

        process.begin(registered);

        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("byMessage")
                .singleResult();
        assertThat(instance.getBusinessKey())
                .isEqualTo(registered.complaint().number().value());
        assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                .containsEntry("serviceType", "NETWORK")
                .doesNotContainKeys("firstContactOwner", "handler");
    }

    @Test
    void aMessageThatNoDoorHasSentStartsNothing() {
        assertRefused(
                () -> engine.getRuntimeService()
                        .createMessageCorrelation("complaintReceived")
                        .processInstanceBusinessKey("TS202509270000017")
                        .correlateStartMessage(),
                "complaintNumber");
    }

    private static void assertRefused(ThrowingCallable work, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field())
                .isEqualTo(field));
    }
}
