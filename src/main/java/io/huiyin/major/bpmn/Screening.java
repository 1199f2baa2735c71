package io.huiyin.major.bpmn;

import static io.huiyin.process.ComplaintVariables.MAJOR_CANDIDATE;
import static io.huiyin.process.ComplaintVariables.MAJOR_CONFIRMED;
import static io.huiyin.process.ComplaintVariables.MAJOR_SIGNS;
import static io.huiyin.process.ComplaintVariables.PROPOSED_TIER;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.Recorded;
import io.huiyin.major.GradeMajor;
import io.huiyin.major.Level;
import io.huiyin.major.SignWords;
import io.huiyin.process.Decision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds out, before a person looks, whether a complaint may be a major one, and how soon it has to be answered then (R4.1-1b). */
@Component
class Screening {

    private static final String NOTHING = "NOTHING";

    private final CaseFile cases;
    private final GradeMajor gradeMajor;
    private final SignWords words;
    private final Levels levels;
    private final ReplaceResponse replaceResponse;

    Screening(CaseFile cases, GradeMajor gradeMajor, SignWords words, Levels levels, ReplaceResponse replaceResponse) {
        this.replaceResponse = replaceResponse;
        this.cases = cases;
        this.gradeMajor = gradeMajor;
        this.words = words;
        this.levels = levels;
    }

    /** Adds to what was ticked what the words of the complaint say, and that somebody outside has taken it up (S-47). */
    void readSigns(DelegateExecution execution) {
        var intake = cases.get(Decision.complaint(execution)).intake();
        var text = Stream.of(intake.title(), intake.description(), intake.expectation())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
        add(execution, words.in(text));
        Optional.ofNullable(intake.outside())
                .ifPresent(it -> add(execution, Set.of(it.body().sign())));
    }

    static void add(DelegateExecution execution, Set<MajorSign> more) {
        var signs = EnumSet.noneOf(MajorSign.class);
        Stream.of(MAJOR_SIGNS.find(execution).orElse("").split(","))
                .filter(name -> !name.isEmpty())
                .map(MajorSign::valueOf)
                .forEach(signs::add);
        signs.addAll(more);
        MAJOR_SIGNS.set(execution, signs.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    /** A criterion and the gravity gate together make a candidate (C-16). */
    void screened(DelegateExecution execution) {
        var met = Decision.of(execution).rows().stream()
                .filter(row -> !NOTHING.equals(row.get("meets")))
                .toList();
        boolean candidate = meets(met, "CRITERION") && meets(met, "GATE");
        MAJOR_CANDIDATE.set(execution, candidate);
        MAJOR_CONFIRMED.set(execution, false);
        if (candidate) {
            note(execution, met);
        }
    }

    private static boolean meets(List<Map<String, Object>> rows, String what) {
        return rows.stream().map(row -> row.get("meets")).anyMatch(meets -> what.equals(meets) || "BOTH".equals(meets));
    }

    private void note(DelegateExecution execution, List<Map<String, Object>> met) {
        var criteria = new ArrayList<Object>();
        var reasons = new ArrayList<String>();
        met.forEach(row -> {
            criteria.add(row.get("criterion"));
            reasons.add((String) row.get("reason"));
        });
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                Event.DECIDED,
                execution.getCurrentActivityId(),
                Recorded.of(
                        "decision",
                        "majorScreening",
                        "criteria",
                        criteria.stream().distinct().toList(),
                        "reason",
                        String.join(" ", reasons)));
    }

    /** The level that the rules propose for a candidate; its time to respond counts from receipt (C-28). */
    void proposed(DelegateExecution execution) {
        gradeMajor.candidate(Decision.complaint(execution), propose(execution, Decision.of(execution)));
    }

    /** By now more is known of a candidate than when it was screened, so the rules may speak for another level. */
    void proposedAnew(DelegateExecution execution) {
        var decision = levels.decide(execution.getVariables());
        if (!Levels.of(decision).tier().name().equals(PROPOSED_TIER.in(execution))) {
            gradeMajor.proposeAnew(Decision.complaint(execution), propose(execution, decision));
        }
    }

    /** The level that somebody has asked for, never one below the present; its time to respond counts from now (S-11, S-30). */
    void upgradeProposed(DelegateExecution execution) {
        var number = Decision.complaint(execution);
        var answered = Decision.of(execution);
        var tier = Levels.of(answered).tier();
        var present = cases.get(number).major().tier().filter(it -> it.isAbove(tier));
        var level = propose(execution, levels.at(present.orElse(tier), answered));
        if (replaceResponse.isOver(cases.get(number))) {
            gradeMajor.upgradeHandled(number, level);
        } else {
            gradeMajor.upgrade(number, level);
        }
    }

    private Level propose(DelegateExecution execution, Decision decision) {
        var level = Levels.of(decision);
        PROPOSED_TIER.set(execution, level.tier().name());
        cases.note(
                cases.get(Decision.complaint(execution)),
                CaseEntry.SYSTEM,
                Event.DECIDED,
                execution.getCurrentActivityId(),
                decision.noted(Levels.TABLE));
        return level;
    }
}
