package io.huiyin.investigation.bpmn;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.investigation.ChooseDepartments;
import io.huiyin.investigation.MoreDepartments;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reaches the joint handling of a complaint by a message. */
@Component
class MessageMoreDepartments implements MoreDepartments {

    /** Whoever adds departments does what the task of that name is for. */
    private static final String COORDINATION = "Task_CoordinateJointHandling";

    private final CaseFile cases;
    private final ChooseDepartments choose;
    private final ProcessEngine engine;

    MessageMoreDepartments(CaseFile cases, ChooseDepartments choose, @Lazy ProcessEngine engine) {
        this.cases = cases;
        this.choose = choose;
        this.engine = engine;
    }

    @Override
    @Transactional
    public void add(Complaint complaint, List<String> departments, String by) {
        var changed = cases.change(complaint.number(), it -> it.assignTo(choose.add(it, departments, "departments")));
        cases.note(changed, by, Event.STEP_COMPLETED, COORDINATION, Map.of("addDepartments", departments));
        try {
            new AsNobody(engine.getIdentityService()).get(() -> engine.getRuntimeService()
                    .createMessageCorrelation(ComplaintProcess.Message.DEPARTMENTS_ADDED)
                    .processInstanceBusinessKey(complaint.number().value())
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotNow("noJointHandling");
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("Somebody else has moved the complaint on", e);
        }
    }
}
