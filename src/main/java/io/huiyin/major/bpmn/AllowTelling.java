package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.ComplaintProcess.Message;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets out what had to wait for the departments' statement, as soon as that is approved or not needed any more (R4.2-f). */
@Component
class AllowTelling implements CaseWatch {

    private final ProcessEngine engine;
    private final CaseFile cases;

    AllowTelling(@Lazy ProcessEngine engine, @Lazy CaseFile cases) {
        this.engine = engine;
        this.cases = cases;
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::tell);
    }

    private void tell(ComplaintNumber complaint) {
        if (cases.get(complaint).isSilent()) {
            return;
        }
        new AsNobody(engine.getIdentityService()).get(() -> {
            engine.getRuntimeService()
                    .createExecutionQuery()
                    .processInstanceBusinessKey(complaint.value())
                    .messageEventSubscriptionName(Message.TELLING_ALLOWED)
                    .list()
                    .forEach(waiting ->
                            engine.getRuntimeService().messageEventReceived(Message.TELLING_ALLOWED, waiting.getId()));
            return null;
        });
    }
}
