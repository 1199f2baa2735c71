package io.huiyin.closure.bpmn;

import io.huiyin.archive.ContentToSign;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Binds a signature to the hash of the record that was signed (R5.3.1-4, S-43). */
@Component
class Signing {

    private final CaseFile cases;
    private final ContentToSign content;

    Signing(CaseFile cases, ContentToSign content) {
        this.cases = cases;
        this.content = content;
    }

    /** @throws Refused unless it is a head of department who signs for one */
    void signed(DelegateTask task) {
        var submission = Submission.of(task);
        var signer = Signer.of((String) task.getVariable("signer"));
        if (signer.user() == null && !Actor.of(task).isIn(Signers.HEADS)) {
            throw new Refused("signature", "headsOnly");
        }
        var signature = new LinkedHashMap<String, Object>();
        signature.put("role", signer.role());
        signature.put("department", signer.department());
        if (signer.user() != null && !signer.user().equals(submission.user())) {
            signature.put("deputyFor", signer.user());
        }
        signature.put("accepted", submission.choice("signature").equals("SIGN"));
        signature.put("contentHash", content.hashOf(submission.complaint()));
        submission.text("refusalReason").ifPresent(reason -> signature.put("reason", reason));
        cases.note(
                cases.get(submission.complaint()),
                submission.user(),
                Event.SIGNED,
                task.getTaskDefinitionKey(),
                signature);
    }
}
