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
        screening.of(complaint);
    }

    @Override
    public void tellNews(ComplaintNumber complaint) {
        new AsNobody(engine.getIdentityService()).get(() -> engine.getRuntimeService()
                .createMessageCorrelation(ComplaintProcess.Message.CLUSTER_NEWS)
                .processInstanceBusinessKey(complaint.value())
                .correlateAllWithResult());
    }
}
