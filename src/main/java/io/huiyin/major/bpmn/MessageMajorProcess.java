package io.huiyin.major.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.major.MajorProcess;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reaches the processes of a major complaint; who asks was checked at the door, so the engine asks nobody again. */
@Component
class MessageMajorProcess implements MajorProcess {

    private final ProcessEngine engine;
    private final LowerMajor lowerMajor;

    MessageMajorProcess(@Lazy ProcessEngine engine, LowerMajor lowerMajor) {
        this.engine = engine;
        this.lowerMajor = lowerMajor;
    }

    @Override
    public void requestUpgrade(
            ComplaintNumber complaint, MajorTier tier, Set<MajorSign> signs, String reason, String by) {
        var content = Variables.createVariables();
        Map.of(
                        "upgradeTier",
                        tier == null ? "" : tier.name(),
                        "upgradeSigns",
                        signs.stream().map(Enum::name).collect(Collectors.joining(",")),
                        "upgradeReason",
                        reason,
                        "upgradeBy",
                        by)
                .forEach((name, value) -> content.putValueTyped(name, Variables.stringValue(value, true)));
        asHuiyin(() -> engine.getRuntimeService()
                .createMessageCorrelation(ComplaintProcess.Message.MAJOR_UPGRADE_REQUESTED)
                .processInstanceBusinessKey(complaint.value())
                .setVariables(content)
                .correlate());
    }

    @Override
    public void lower(ComplaintNumber complaint, MajorTier tier, String reason, String by) {
        asHuiyin(() -> lowerMajor.lower(complaint, tier, reason, by));
    }

    @Override
    public void handOver(ComplaintNumber complaint, String from, String to) {
        asHuiyin(() -> {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey(ComplaintProcess.MAJOR_RESPONSE)
                    .processInstanceBusinessKey(complaint.value())
                    .list()
                    .forEach(response -> handOver(response.getId(), from, to));
        });
    }

    private void handOver(String response, String from, String to) {
        engine.getRuntimeService().setVariable(response, ComplaintVariables.EMERGENCY_LEAD.name(), to);
        if (from != null) {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(response)
                    .list()
                    .forEach(task -> handOver(task, from, to));
        }
    }

    /** Whoever is offered a task as the lead was named in the diagram when it began: the engine does not read that again. */
    private void handOver(Task task, String from, String to) {
        var tasks = engine.getTaskService();
        if (from.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), to);
        }
        if (isOfferedToLead(task)) {
            List.of(from, to).forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
            tasks.addCandidateUser(task.getId(), to);
        }
    }

    private boolean isOfferedToLead(Task task) {
        UserTask drawn = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return Objects.toString(drawn.getCamundaCandidateUsers(), "")
                .contains(ComplaintVariables.EMERGENCY_LEAD.name());
    }

    private void asHuiyin(Runnable work) {
        try {
            new AsNobody(engine.getIdentityService()).get(() -> {
                work.run();
                return null;
            });
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotNow("majorTooLate");
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else has moved the complaint on", e);
        }
    }
}
