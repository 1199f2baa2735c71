package io.huiyin.closure.bpmn;

import io.huiyin.closure.ClosingProcess;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.Waiting;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reaches the engine by a message; most complaints do not wait for it. */
@Component
class MessageClosingProcess implements ClosingProcess {

    private final Waiting closing;

    MessageClosingProcess(@Lazy ProcessEngine engine) {
        this.closing = new Waiting(engine, ComplaintProcess.Message.RESULT_HEARD);
    }

    @Override
    public void resultHeard(ComplaintNumber complaint) {
        closing.end(complaint);
    }
}
