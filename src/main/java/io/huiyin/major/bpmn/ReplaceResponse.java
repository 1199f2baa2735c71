package io.huiyin.major.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.AsNobody;
import io.huiyin.process.BeforeCommit;
import io.huiyin.process.ComplaintProcess.Message;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends the response of a lower level when that of a higher one takes over; at the end of the transaction, when the engine has moved on. */
@Component
class ReplaceResponse {

    private final ProcessEngine engine;

    ReplaceResponse(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** What responds to the complaint now is ended; what begins to respond in this transaction stays. */
    void byTheNext(ComplaintNumber number) {
        var present = new AsNobody(engine.getIdentityService()).get(() -> waiting(number));
        if (!present.isEmpty()) {
            BeforeCommit.once(number, new Object(), complaint -> end(present));
        }
    }

    private List<String> waiting(ComplaintNumber number) {
        return engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(number.value())
                .messageEventSubscriptionName(Message.MAJOR_RESPONSE_REPLACED)
                .list()
                .stream()
                .map(Execution::getId)
                .toList();
    }

    private void end(List<String> executions) {
        new AsNobody(engine.getIdentityService()).get(() -> {
            executions.forEach(
                    id -> engine.getRuntimeService().messageEventReceived(Message.MAJOR_RESPONSE_REPLACED, id));
            return null;
        });
    }
}
