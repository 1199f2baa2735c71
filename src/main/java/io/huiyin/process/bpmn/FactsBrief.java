package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.process.form.IsoDates;
import io.huiyin.text.Moments;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded of a complaint after it was taken down, and what the customer has said since. */
final class FactsBrief {

    private static final Set<Event> BY_THE_CUSTOMER =
            EnumSet.of(Event.INFORMATION_ADDED, Event.WITHDRAWAL_REQUESTED, Event.SURVEY_ANSWERED);
    private static final String CUSTOMER = "customer";

    private final Moments moments;

    FactsBrief(Moments moments) {
        this.moments = moments;
    }

    /** What steps recorded and what the survey said, the newest of each, and all that the customer added; intake data stands apart. */
    Map<String, Object> of(CaseSoFar soFar, String step) {
        var facts = new LinkedHashMap<String, Object>(CaseEntry.facts(soFar.course()));
        facts.keySet().removeIf(BriefFields.INTAKE::contains);
        soFar.course().stream()
                .filter(entry -> BY_THE_CUSTOMER.contains(entry.event()))
                .forEach(entry -> putSaid(facts, entry));
        Optional.ofNullable(facts.remove("comment")).ifPresent(comment -> facts.put("surveyComment", comment));
        var added = added(soFar);
        if (!added.isEmpty()) {
            facts.put("information", added);
        }
        BriefFields.hiddenFrom(step).forEach(facts::remove);
        BriefFields.DAYS.forEach(day -> facts.computeIfPresent(day, (name, value) -> day(value)));
        return facts;
    }

    private String added(CaseSoFar soFar) {
        var sides = Stream.of(CUSTOMER, soFar.complaint().intake().receivedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return AddedByCustomer.of(soFar.course(), sides, moments::at, moments.locale());
    }

    private String day(Object iso) {
        return moments.day(IsoDates.day(iso.toString()));
    }

    /** How the survey was answered is not how the complaint was solved, and each answer stands for itself. */
    private static void putSaid(Map<String, Object> facts, CaseEntry said) {
        if (said.event() == Event.SURVEY_ANSWERED) {
            List.of("comment", "surveyComment").forEach(facts::remove);
        }
        said.detail().forEach((field, value) -> {
            if (said.event() != Event.SURVEY_ANSWERED || !field.equals("method")) {
                facts.put(field, value);
            }
        });
    }
}
