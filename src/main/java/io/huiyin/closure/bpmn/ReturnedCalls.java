package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.CUSTOMER_REACHED;
import static io.huiyin.process.ComplaintVariables.RETURNED_NOTICE;

import io.huiyin.notification.AnswerLimits;
import io.huiyin.notification.Notice;
import io.huiyin.notification.ReturnedPost;
import io.huiyin.notification.bpmn.ReturnedNotices;
import io.huiyin.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "returnedCalls" of the diagrams: the calls to a customer from whom something came back (S-22, S-56). */
@Component
public class ReturnedCalls {

    private final ReturnedNotices notices;
    private final ReturnedPost post;
    private final AnswerLimits limits;
    private final Attempts attempts;

    ReturnedCalls(ReturnedNotices notices, ReturnedPost post, AnswerLimits limits, Attempts attempts) {
        this.notices = notices;
        this.post = post;
        this.limits = limits;
        this.attempts = attempts;
    }

    /** He has heard it, or was tried once more; after enough attempts he counts as told. */
    public void made(DelegateTask task) {
        var submission = Submission.of(task);
        boolean reached = submission.choice("customerReached").equals("BY_PHONE");
        CUSTOMER_REACHED.set(task, reached);
        if (reached) {
            notices.toldByPhone(task);
        } else {
            triedInVain(post.get(RETURNED_NOTICE.in(task)), submission);
        }
    }

    private void triedInVain(Notice notice, Submission submission) {
        attempts.failed(submission, notice);
        if (attempts.areExhausted(notice)) {
            limits.told(notice.messageId(), submission.user());
        }
    }
}
