package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.MajorSign;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down who wants a complaint to be graded higher and why, before anybody decides on it (S-30). */
@Component
class RecordUpgradeRequestDelegate implements JavaDelegate {

    private final CaseFile cases;

    RecordUpgradeRequestDelegate(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tier = text(execution, "upgradeTier");
        var signs = text(execution, "upgradeSigns");
        ComplaintVariables.ASSESSED_TIER.set(execution, tier.isEmpty() ? null : tier);
        Screening.add(
                execution,
                Stream.of(signs.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(MajorSign::valueOf)
                        .collect(Collectors.toSet()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("decision", "majorUpgrade");
        if (!tier.isEmpty()) {
            detail.put("majorTier", tier);
        }
        if (!signs.isEmpty()) {
            detail.put("majorSigns", Stream.of(signs.split(",")).toList());
        }
        detail.put("reason", text(execution, "upgradeReason"));
        cases.note(
                cases.get(Decision.complaint(execution)),
                text(execution, "upgradeBy"),
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                detail);
    }

    private static String text(DelegateExecution execution, String name) {
        return Objects.toString(execution.getVariable(name), "");
    }
}
