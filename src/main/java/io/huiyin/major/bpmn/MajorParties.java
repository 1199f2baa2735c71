package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.RESPONSIBLE_DEPARTMENT;

import io.huiyin.complaint.CaseFile;
import io.huiyin.process.Decision;
import io.huiyin.roster.AskedDepartments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Names, for the diagrams, who takes part in the response to a major complaint (R4.2-e, S-63). */
@Component("majorParties")
public class MajorParties implements AskedDepartments {

    private static final List<String> ALWAYS =
            List.of("customer-service-center", "business-dept", "legal-dept", "pr-dept");
    private static final String TECHNICAL = "technical-dept";
    private static final String OPERATIONS = "operations-dept";
    private static final String INFORMATION_SECURITY = "information-security";

    private final CaseFile cases;

    MajorParties(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> departments() {
        return Stream.concat(ALWAYS.stream(), Stream.of(TECHNICAL, OPERATIONS, INFORMATION_SECURITY))
                .collect(Collectors.toSet());
    }

    /**
     * The departments that give their position: four always, technology and operations, information security where the matter
     * asks; never one that the complaint is about (S-48).
     */
    public List<String> positions(DelegateExecution execution) {
        var departments = new ArrayList<>(ALWAYS);
        if (Matters.technical(execution)) {
            departments.addAll(List.of(TECHNICAL, OPERATIONS));
        }
        if (Matters.dataLeak(execution)) {
            departments.add(INFORMATION_SECURITY);
        }
        return cases.get(Decision.complaint(execution)).conflict().without(departments);
    }

    /** Who stops the harm: the department that handles the complaint, and the technical one (M09). */
    public String containers(DelegateExecution execution) {
        var department = RESPONSIBLE_DEPARTMENT.find(execution).orElse(TECHNICAL);
        return department.equals(TECHNICAL) ? TECHNICAL : department + "," + TECHNICAL;
    }
}
