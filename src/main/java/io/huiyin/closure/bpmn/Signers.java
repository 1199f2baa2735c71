package io.huiyin.closure.bpmn;

import static io.huiyin.process.ComplaintVariables.FIRST_CONTACT_OWNER;
import static io.huiyin.process.ComplaintVariables.HANDLER;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Departments;
import io.huiyin.process.Decision;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Names, for the diagram, who has to sign a record (R5.3.1-4). */
@Component("signers")
public class Signers {

    private static final String CENTER = "customer-service-center";
    private static final int MOST_GROUPS = 200;
    static final String HEADS = "dept-head";

    private final CaseFile cases;

    Signers(CaseFile cases) {
        this.cases = cases;
    }

    /**
     * The handler, or who took the contact of what nobody handled, unless the complaint is about him (S-48), and the head of each
     * department concerned.
     */
    public List<String> of(DelegateExecution execution) {
        var signers = new ArrayList<String>();
        var complaint = cases.get(Decision.complaint(execution));
        HANDLER.find(execution)
                .or(() -> FIRST_CONTACT_OWNER.find(execution))
                .filter(handler -> !complaint.conflict().people().contains(handler))
                .map(Signer::handler)
                .ifPresent(signers::add);
        var departments = complaint.departments();
        (departments.isEmpty() ? List.of(CENTER) : departments)
                .forEach(department -> signers.add(Signer.head(department)));
        return signers;
    }

    /** The one person who can sign for a handler; null where any head of the department may. */
    public String user(String signer) {
        return Signer.of(signer).user();
    }

    /** The groups that are offered the signature; for a handler his colleagues, as his deputies (S-43). */
    public String group(DelegateExecution execution, String signer) {
        var handler = Signer.of(signer).user();
        return handler == null ? HEADS : String.join(",", departmentsOf(execution.getProcessEngineServices(), handler));
    }

    /** The departments of somebody; who is in none stands with those of his other groups. */
    static List<String> departmentsOf(ProcessEngineServices engine, String user) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(user).listPage(0, MOST_GROUPS).stream()
                .map(Group::getId)
                .toList();
        return Departments.ofColleagues(groups);
    }

    /** Whether nobody has refused in this round. */
    public boolean allSigned(DelegateExecution execution) {
        var complaint = cases.get(Decision.complaint(execution));
        return cases.log().of(complaint.number()).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.SIGNED && entry.round() == complaint.round())
                .allMatch(entry -> Boolean.TRUE.equals(entry.detail().get("accepted")));
    }
}
