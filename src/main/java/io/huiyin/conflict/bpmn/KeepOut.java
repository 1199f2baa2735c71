package io.huiyin.conflict.bpmn;

import static io.huiyin.process.ComplaintVariables.RESPONSIBLE_DEPARTMENT;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.conflict.OpenWork;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes every task and every instance of a complaint, as soon as it is created, from those whom the complaint is about (S-48). It
 * is done at the end of the transaction: the engine has to have written the task and its candidates first.
 */
@Component
class KeepOut implements TaskListener, CaseWatch, OpenWork {

    private final Complaints complaints;
    private final StaffDirectory staff;
    private final ProcessEngine engine;

    KeepOut(Complaints complaints, @Lazy StaffDirectory staff, @Lazy ProcessEngine engine) {
        this.complaints = complaints;
        this.staff = staff;
        this.engine = engine;
    }

    @Override
    public void notify(DelegateTask task) {
        ComplaintNumber.parse(task.getExecution().getProcessBusinessKey()).ifPresent(this::caseChanged);
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::applyIfAny);
    }

    private void applyIfAny(ComplaintNumber number) {
        var conflict = complaints.conflictOf(number);
        if (!conflict.isNone()) {
            asNobody(() -> apply(number, conflict));
        }
    }

    @Override
    public void takeFrom(Complaint complaint) {
        asNobody(() -> {
            handOver(complaint);
            apply(complaint.number(), complaint.conflict());
        });
    }

    @Override
    public void joined(String department) {
        complaints.conflicts().forEach((number, conflict) -> {
            if (conflict.departments().contains(department)) {
                caseChanged(number);
            }
        });
    }

    private void handOver(Complaint complaint) {
        if (complaint.departments().isEmpty()) {
            return;
        }
        var runtime = engine.getRuntimeService();
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .filter(id -> complaint
                        .conflict()
                        .departments()
                        .contains(String.valueOf(runtime.getVariable(id, RESPONSIBLE_DEPARTMENT.name()))))
                .forEach(id -> runtime.setVariable(
                        id,
                        RESPONSIBLE_DEPARTMENT.name(),
                        complaint.departments().get(0)));
    }

    private void apply(ComplaintNumber number, ConflictOfInterest conflict) {
        var keptOut = staff.keptOut(conflict);
        var rights = new RightsOnOne(engine.getAuthorizationService(), conflict, keptOut);
        var hands = new OtherHands(engine, conflict, keptOut);
        instances(number).forEach(id -> {
            rights.take(Resources.PROCESS_INSTANCE, id);
            rights.take(Resources.HISTORIC_PROCESS_INSTANCE, id);
        });
        tasks(number).forEach(task -> {
            hands.offer(task);
            rights.take(Resources.TASK, task.getId());
        });
    }

    private List<Task> tasks(ComplaintNumber number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    /** Finished ones too: their history is a view of the complaint. */
    private Stream<String> instances(ComplaintNumber number) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(instance -> instance.getId());
    }

    private void asNobody(Runnable work) {
        new AsNobody(engine.getIdentityService()).get(() -> {
            work.run();
            return null;
        });
    }
}
