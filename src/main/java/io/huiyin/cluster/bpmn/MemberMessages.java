package io.huiyin.cluster.bpmn;

import io.huiyin.cluster.MemberProcess;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reaches the processes of an event's complaints by messages. */
@Component
class MemberMessages implements MemberProcess {

    private final ProcessEngine engine;
    private final ScreenAnew screening;

    MemberMessages(@Lazy ProcessEngine engine, ScreenAnew screening) {
        this.engine = engine;
        this.screening = screening;
    }

    @Override
    public void screenAnew(ComplaintNumber complaint, String by) {
        screening.tell(complaint);
        if (mayBeRaised(complaint)) {
            screening.assess(complaint, by);
        }
    }

    /** Whether the process of the complaint still waits for such a request; a merged or closed one does not. */
    private boolean mayBeRaised(ComplaintNumber complaint) {
        return new AsNobody(engine.getIdentityService())
                .get(() -> engine.getRuntimeService()
                                .createExecutionQuery()
                                .messageEventSubscriptionName(ComplaintProcess.Message.MAJOR_UPGRADE_REQUESTED)
                                .processInstanceBusinessKey(complaint.value())
                                .count()
                        > 0);
    }

    @Override
    public void tellNews(ComplaintNumber complaint) {
        new AsNobody(engine.getIdentityService()).get(() -> engine.getRuntimeService()
                .createMessageCorrelation(ComplaintProcess.Message.CLUSTER_NEWS)
                .processInstanceBusinessKey(complaint.value())
                .correlateAllWithResult());
    }
}
