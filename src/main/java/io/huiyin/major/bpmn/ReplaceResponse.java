package io.huiyin.major.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.process.ComplaintProcess.Message;
import io.huiyin.process.Waiting;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends the response of a lower level when that of a higher one takes over. */
@Component
class ReplaceResponse {

    private final Waiting responses;

    ReplaceResponse(@Lazy ProcessEngine engine) {
        responses = new Waiting(engine, Message.MAJOR_RESPONSE_REPLACED);
    }

    /** What responds to the complaint now is ended; what begins to respond in this transaction stays. */
    void byTheNext(ComplaintNumber number) {
        responses.end(number);
    }

    /** Whether the complaint was handled as a major one and nobody responds any more: then nothing is owed again when its level rises. */
    boolean isOver(Complaint complaint) {
        return complaint.major().tier().isPresent()
                && complaint.reachedAt(Milestone.HANDLED).isPresent()
                && !responses.isAny(complaint.number());
    }
}
