package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.major.ChangeMajor;
import io.huiyin.process.Actor;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Decision;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down who wants a complaint to be graded higher and why, before anybody decides on it (S-30). */
@Component
class RecordUpgradeRequestDelegate implements JavaDelegate {

    private static final String TIER = "upgradeTier";
    private static final String SIGNS = "upgradeSigns";
    private static final String REASON = "upgradeReason";
    private static final Map<String, String> VARIABLES = Map.of("tier", TIER, "reason", REASON);

    private final CaseFile cases;
    private final ChangeMajor changeMajor;

    RecordUpgradeRequestDelegate(CaseFile cases, ChangeMajor changeMajor) {
        this.cases = cases;
        this.changeMajor = changeMajor;
    }

    /** @throws Refused naming the variable, since the message also comes past the doors that have checked it */
    @Override
    public void execute(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var tier = text(execution, TIER).isEmpty() ? null : one(MajorTier.class, TIER, text(execution, TIER));
        var signs = signs(execution);
        var reason = text(execution, REASON);
        check(number, tier, signs, reason);
        ComplaintVariables.ASSESSED_TIER.set(execution, tier == null ? null : tier.name());
        Screening.add(execution, signs);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("decision", "majorUpgrade");
        if (tier != null) {
            detail.put("majorTier", tier.name());
        }
        if (!signs.isEmpty()) {
            detail.put("majorSigns", signs.stream().map(Enum::name).toList());
        }
        detail.put("reason", reason);
        cases.note(cases.get(number), by(execution), CaseEntry.Event.DECIDED, execution.getCurrentActivityId(), detail);
    }

    private void check(ComplaintNumber number, MajorTier tier, Set<MajorSign> signs, String reason) {
        try {
            changeMajor.checkUpgrade(number, tier, signs, reason);
        } catch (NotNow e) {
            throw new Refused(TIER, e.reason());
        } catch (Refused e) {
            throw e.named(VARIABLES.get(e.field()));
        }
    }

    private static Set<MajorSign> signs(DelegateExecution execution) {
        var signs = EnumSet.noneOf(MajorSign.class);
        Stream.of(text(execution, SIGNS).split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> signs.add(one(MajorSign.class, SIGNS, name)));
        return signs;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String variable, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(variable, "unknownOption", Arrays.toString(type.getEnumConstants())));
    }

    /** Who is signed in with the engine; a door, which has checked him, comes as nobody and names him. */
    private static String by(DelegateExecution execution) {
        var actor = Actor.of(execution.getProcessEngineServices()).user();
        return actor.equals(CaseEntry.SYSTEM) ? text(execution, "upgradeBy") : actor;
    }

    private static String text(DelegateExecution execution, String name) {
        return Objects.toString(execution.getVariable(name), "").strip();
    }
}
