package io.huiyin.process.bpmn;

import static io.huiyin.process.ComplaintVariables.BOUNCES;
import static io.huiyin.process.ComplaintVariables.FIRST_CONTACT_OWNER;
import static io.huiyin.process.ComplaintVariables.RESPONSIBLE_DEPARTMENT;
import static io.huiyin.process.ComplaintVariables.ROUND;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.process.Decision;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Names, for the diagrams, the groups that a step is offered to (requirements section 7). */
@Component("parties")
public class Parties {

    private static final String CENTER = "customer-service-center";
    private static final String SUPERVISOR = "csc-supervisor";
    private static final String MANAGEMENT = "management";
    private static final int BOUNCES_FOR_SUPERVISOR = 2;

    private final CaseFile cases;

    Parties(CaseFile cases) {
        this.cases = cases;
    }

    /** Who names the responsible department: from the second time it comes back, the supervisor (S-33). */
    public String dispatchers(DelegateExecution execution) {
        return BOUNCES.find(execution).orElse(0) >= BOUNCES_FOR_SUPERVISOR ? SUPERVISOR : groups(CENTER, SUPERVISOR);
    }

    /** The responsible department; also the center for as long as no person has taken the contact (C-18). */
    public String firstResponders(DelegateExecution execution) {
        var department = RESPONSIBLE_DEPARTMENT.in(execution);
        return FIRST_CONTACT_OWNER.find(execution).isPresent() ? department : groups(department, CENTER);
    }

    /** The first-contact owner, who may always give the first response himself; nobody while there is none. */
    public List<String> firstContact(DelegateExecution execution) {
        return FIRST_CONTACT_OWNER.find(execution).stream().toList();
    }

    /** The responsible department; in the second round also the center, in the last one management, which then leads (S-14). */
    public String investigators(DelegateExecution execution) {
        return ROUND.in(execution) < Complaint.LAST_ROUND ? handlingGroups(execution) : MANAGEMENT;
    }

    /** Who may stand in for the handler. */
    public String handlingGroups(DelegateExecution execution) {
        var department = RESPONSIBLE_DEPARTMENT.in(execution);
        int round = ROUND.in(execution);
        if (round == 1) {
            return department;
        }
        return round < Complaint.LAST_ROUND
                ? groups(department, CENTER, SUPERVISOR)
                : groups(department, CENTER, SUPERVISOR, MANAGEMENT);
    }

    /** The departments besides the responsible one; complaints ask it that began before each department had a part of its own. */
    public List<String> contributors(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution)).departments().stream()
                .skip(1)
                .toList();
    }

    private static String groups(String... groups) {
        return String.join(",", groups);
    }
}
