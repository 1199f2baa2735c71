package io.huiyin.conformance.bpmn;

import static io.huiyin.process.ComplaintVariables.ALL_CHECKED;
import static io.huiyin.process.ComplaintVariables.BREACHES;
import static io.huiyin.process.ComplaintVariables.BROKEN_SENTENCES;

import io.huiyin.conformance.CheckConformance;
import io.huiyin.conformance.ConformanceRecord;
import io.huiyin.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks some complaints, and says in words what was broken when there are no more. */
@Component
class CheckFinishedComplaintsDelegate implements JavaDelegate {

    private static final Texts TEXTS = Texts.of("conformance");

    private final CheckConformance checkConformance;
    private final ConformanceRecord conformance;
    private final int atATime;
    private final Locale locale;

    CheckFinishedComplaintsDelegate(
            CheckConformance checkConformance,
            ConformanceRecord conformance,
            @Value("${huiyin.conformance.at-a-time}") int atATime,
            @Value("${huiyin.locale}") Locale locale) {
        this.atATime = atATime;
        this.checkConformance = checkConformance;
        this.conformance = conformance;
        this.locale = locale;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = checkConformance.check(atATime);
        ALL_CHECKED.set(execution, outcome.judged() < atATime);
        BREACHES.set(execution, BREACHES.find(execution).orElse(0) + outcome.breaches());
        BROKEN_SENTENCES.set(execution, inWords());
    }

    private String inWords() {
        return conformance.report().clauses().stream()
                .filter(line -> line.broken() > 0)
                .map(line -> TEXTS.get(
                        locale, "broken", line.clause(), TEXTS.get(locale, "rule." + line.rule()), line.broken()))
                .collect(Collectors.joining("\n"));
    }
}
