package io.huiyin.notification.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeOrder;
import io.huiyin.notification.NoticeUndeliverable;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.SendNotice;
import io.huiyin.process.ComplaintProcess;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the notice that the step's inputs name: {@code noticePurpose}, and if wanted {@code noticeChannel} (wishes, separated by
 * commas), {@code noticeOccurrence}, {@code noticeMinimum} (channels that have to take it), {@code surveyLink},
 * {@code leadingComplaint}, {@code leadingResult}, {@code clusterNews}, {@code toldInContact} for what the customer has heard when
 * he complained, {@code noticeOptional} for one that nobody is troubled about (S-56), and {@code noticeTooLate} for one that is not
 * sent at all.
 */
@Component
class SendNoticeDelegate implements JavaDelegate {

    /** What only the diagram knows and a template may say. */
    private static final List<String> VALUES =
            List.of("surveyLink", "leadingComplaint", "leadingResult", "clusterNews");

    private final SendNotice sendNotice;
    private final TransportIncidents incidents;

    SendNoticeDelegate(SendNotice sendNotice, TransportIncidents incidents) {
        this.sendNotice = sendNotice;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (isTicked(execution, "noticeTooLate")) {
            throw new BpmnError(ComplaintProcess.Error.NOTICE_UNDELIVERABLE, "Nobody could make use of it any more");
        }
        if (isTicked(execution, "toldInContact")) {
            sendNotice.toldInContact(order(execution));
            return;
        }
        try {
            incidents.report(sendNotice.send(order(execution)), execution);
        } catch (NoticeUndeliverable e) {
            incidents.report(e.outOfOrder(), execution);
            if (!isTicked(execution, "noticeOptional")) {
                throw new BpmnError(ComplaintProcess.Error.NOTICE_UNDELIVERABLE, e.getMessage());
            }
        }
    }

    private static NoticeOrder order(DelegateExecution execution) {
        return new NoticeOrder(
                ComplaintNumber.of(execution.getProcessBusinessKey()),
                Purpose.of(text(execution, "noticePurpose")),
                NoticeChannel.wishes(text(execution, "noticeChannel")),
                text(execution, "noticeOccurrence"),
                minimum(execution),
                VALUES.stream().collect(Collectors.toMap(name -> name, name -> text(execution, name))));
    }

    private static boolean isTicked(DelegateExecution execution, String input) {
        return Boolean.TRUE.equals(execution.getVariable(input));
    }

    private static int minimum(DelegateExecution execution) {
        return execution.getVariable("noticeMinimum") instanceof Number number ? number.intValue() : 1;
    }

    private static String text(DelegateExecution execution, String input) {
        return Objects.toString(execution.getVariable(input), "");
    }
}
