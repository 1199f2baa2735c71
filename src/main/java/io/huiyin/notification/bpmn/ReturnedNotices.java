package io.huiyin.notification.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.notification.AnswerLimits;
import io.huiyin.notification.Notice;
import io.huiyin.notification.ReturnedPost;
import io.huiyin.notification.TellOtherwise;
import io.huiyin.process.AsNobody;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.ListColumns;
import io.huiyin.process.Submission;
import io.huiyin.process.bpmn.BriefPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The word "returnedNotices" of the diagrams: what came back from a customer's address, and how he hears it all the same (S-56). */
@Component
public class ReturnedNotices implements TellOtherwise, BriefPart {

    private static final String BY_PHONE = "Task_TellReturnedByPhone";

    private final ProcessEngine engine;
    private final Complaints complaints;
    private final ObjectProvider<ReturnedPost> post;
    private final ObjectProvider<AnswerLimits> limits;

    ReturnedNotices(
            @Lazy ProcessEngine engine,
            Complaints complaints,
            ObjectProvider<ReturnedPost> post,
            ObjectProvider<AnswerLimits> limits) {
        this.engine = engine;
        this.complaints = complaints;
        this.post = post;
        this.limits = limits;
    }

    @Override
    public void begin(Notice returned) {
        limits.getObject().runOn(returned);
        new AsNobody(engine.getIdentityService()).get(() -> engine.getRuntimeService()
                .createMessageCorrelation(ComplaintProcess.Message.NOTICE_RETURNED)
                .processInstanceBusinessKey(returned.complaint().value())
                .setVariables(ListColumns.of(complaints.get(returned.complaint())))
                .setVariable(ComplaintVariables.RETURNED_NOTICE.name(), returned.messageId())
                .correlateStartMessage());
    }

    /** Whether a person has to tell what came back. */
    public boolean hasToBeTold(DelegateExecution execution) {
        return post.getObject().hasToBeTold(ComplaintVariables.RETURNED_NOTICE.in(execution));
    }

    /** Somebody has told the customer what came back. */
    public void toldByPhone(DelegateTask task) {
        var notice = ComplaintVariables.RETURNED_NOTICE.in(task);
        var by = Submission.of(task).user();
        post.getObject().toldByPhone(notice, by);
        limits.getObject().told(notice, by);
    }

    /** Shows whoever calls in what words it was written. */
    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        if (!step.equals(BY_PHONE)) {
            return Map.of();
        }
        return Map.of(
                "cameBack",
                post.getObject().untold(complaint).stream()
                        .map(Notice::words)
                        .collect(Collectors.joining("\n\n—\n\n")));
    }
}
