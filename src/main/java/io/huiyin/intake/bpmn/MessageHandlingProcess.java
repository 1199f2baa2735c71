package io.huiyin.intake.bpmn;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.Involvement;
import io.huiyin.intake.Registered;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reaches the engine by messages. Whoever comes through one of our doors was checked there, so the engine asks nobody again. */
@Component
class MessageHandlingProcess implements HandlingProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Arrivals arrivals;

    MessageHandlingProcess(RuntimeService runtime, TaskService tasks, IdentityService identity, Arrivals arrivals) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.arrivals = arrivals;
    }

    @Override
    public void begin(Registered registered) {
        asHuiyin(() -> arrivals.during(registered, () -> runtime.createMessageCorrelation(
                        ComplaintProcess.Message.COMPLAINT_RECEIVED)
                .processInstanceBusinessKey(registered.complaint().number().value())
                .correlateStartMessage()));
    }

    @Override
    public void addInformation(ComplaintNumber complaint, String information, String by, Channel channel) {
        send(
                ComplaintProcess.Message.CUSTOMER_INFORMATION_ADDED,
                complaint,
                "complaintOver",
                Map.of("information", information, "informationBy", by, "informationChannel", channel.name()));
    }

    /** The step looks once more; here the engine does not note a second wish as a fault. */
    @Override
    public void withdraw(ComplaintNumber complaint, String statement, String by, Channel channel) {
        var asked = tasksOf(complaint).taskDefinitionKey(ComplaintProcess.CONFIRM_WITHDRAWAL);
        if (asHuiyin(asked::count) > 0) {
            throw new NotNow("withdrawalAsked");
        }
        send(
                ComplaintProcess.Message.COMPLAINT_WITHDRAWN,
                complaint,
                "withdrawalTooLate",
                Map.of("withdrawalStatement", statement, "withdrawalBy", by, "withdrawalChannel", channel.name()));
    }

    @Override
    public void customerCorrected(ComplaintNumber complaint, String maskedName) {
        asHuiyin(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .processDefinitionKey(ComplaintProcess.KEY)
                    .list()
                    .forEach(instance ->
                            runtime.setVariable(instance.getId(), ComplaintVariables.CUSTOMER.name(), maskedName));
            return null;
        });
    }

    @Override
    public Involvement involvement(ComplaintNumber complaint, String user, Set<String> groups) {
        return asHuiyin(() -> {
            if (tasksOf(complaint).taskAssignee(user).count() > 0) {
                return Involvement.ASSIGNED;
            }
            boolean offered = tasksOf(complaint).taskCandidateUser(user).count() > 0
                    || !groups.isEmpty()
                            && tasksOf(complaint)
                                            .taskCandidateGroupIn(List.copyOf(groups))
                                            .includeAssignedTasks()
                                            .count()
                                    > 0;
            return offered ? Involvement.OFFERED : Involvement.NONE;
        });
    }

    private TaskQuery tasksOf(ComplaintNumber complaint) {
        return tasks.createTaskQuery().processInstanceBusinessKey(complaint.value());
    }

    private void send(String message, ComplaintNumber complaint, String ifNobodyWaits, Map<String, String> content) {
        var passing = Variables.createVariables();
        content.forEach((name, value) -> passing.putValueTyped(name, Variables.stringValue(value, true)));
        var reached = asHuiyin(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(complaint.value())
                .setVariables(passing)
                .correlateAllWithResult());
        if (reached.isEmpty()) {
            throw new NotNow(ifNobodyWaits);
        }
    }

    private <T> T asHuiyin(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else has moved the complaint on", e);
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}
