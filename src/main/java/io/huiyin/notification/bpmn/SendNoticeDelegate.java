package io.huiyin.notification.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeOrder;
import io.huiyin.notification.NoticeUndeliverable;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.SendNotice;
import io.huiyin.process.ComplaintProcess;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the notice that the step's inputs name: {@code noticePurpose}, and if wanted {@code noticeChannel} (wishes, separated by
 * commas), {@code noticeOccurrence}, {@code surveyLink}, and {@code noticeOptional} for one that nobody is troubled about (S-56).
 */
@Component
class SendNoticeDelegate implements JavaDelegate {

    private static final String SURVEY_LINK = "surveyLink";

    private final SendNotice sendNotice;

    SendNoticeDelegate(SendNotice sendNotice) {
        this.sendNotice = sendNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            sendNotice.send(order(execution));
        } catch (NoticeUndeliverable e) {
            if (!Boolean.TRUE.equals(execution.getVariable("noticeOptional"))) {
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
                Map.of(SURVEY_LINK, text(execution, SURVEY_LINK)));
    }

    private static String text(DelegateExecution execution, String input) {
        return Objects.toString(execution.getVariable(input), "");
    }
}
