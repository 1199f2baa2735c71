package io.huiyin.closure.bpmn;

import io.huiyin.archive.ContentToSign;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Departments;
import io.huiyin.complaint.Refused;
import io.huiyin.process.Actor;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Binds a signature to the hash of the record that was signed (R5.3.1-4, S-43). */
@Component
class Signing {

    private static final List<String> STAND_IN = List.of("management", "csc-supervisor");

    private final CaseFile cases;
    private final ContentToSign content;

    Signing(CaseFile cases, ContentToSign content) {
        this.cases = cases;
        this.content = content;
    }

    /**
     * @throws Refused unless a head signs for his department, and for a handler he himself or a colleague of his department; where
     *     the complaint is about people who work here, management stands in for both (S-48)
     */
    void signed(DelegateTask task) {
        var submission = Submission.of(task);
        var signer = Signer.of((String) task.getVariable("signer"));
        if (!standsIn(task, submission.complaint())) {
            check(task, signer);
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

    private static void check(DelegateTask task, Signer signer) {
        if (signer.user() == null) {
            checkHead(task, signer);
        } else {
            checkDeputy(task, signer);
        }
    }

    /** A head who belongs to departments signs for these only. */
    private static void checkHead(DelegateTask task, Signer signer) {
        var head = Actor.of(task);
        if (!head.isIn(Signers.HEADS)) {
            throw new Refused("signature", "headsOnly");
        }
        var own = Departments.among(head.groups());
        if (!own.isEmpty() && !own.contains(signer.department())) {
            throw new Refused("signature", "ownDepartmentOnly");
        }
    }

    private static void checkDeputy(DelegateTask task, Signer signer) {
        var actor = Actor.of(task);
        var colleagues = Signers.departmentsOf(task.getProcessEngineServices(), signer.user());
        if (!actor.user().equals(signer.user()) && colleagues.stream().noneMatch(actor::isIn)) {
            throw new Refused("signature", "colleaguesOnly");
        }
    }

    private boolean standsIn(DelegateTask task, ComplaintNumber complaint) {
        return !cases.get(complaint).conflict().isNone() && STAND_IN.stream().anyMatch(Actor.of(task)::isIn);
    }
}
