package io.huiyin.notification.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.notification.AnswerLimits;
import io.huiyin.notification.NoticeUndeliverable;
import io.huiyin.notification.SendElsewhere;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says on another channel what came back (S-56). */
@Component
class SendElsewhereDelegate implements JavaDelegate {

    private final SendElsewhere sendElsewhere;
    private final AnswerLimits limits;
    private final TransportIncidents incidents;

    SendElsewhereDelegate(SendElsewhere sendElsewhere, AnswerLimits limits, TransportIncidents incidents) {
        this.sendElsewhere = sendElsewhere;
        this.limits = limits;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = ComplaintVariables.RETURNED_NOTICE.in(execution);
        try {
            incidents.report(sendElsewhere.send(notice), execution);
            limits.told(notice, CaseEntry.SYSTEM);
        } catch (NoticeUndeliverable e) {
            incidents.report(e.outOfOrder(), execution);
            throw new BpmnError(ComplaintProcess.Error.NOTICE_UNDELIVERABLE, e.getMessage());
        }
    }
}
