package io.huiyin.rectification.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.process.bpmn.OtherWork;
import io.huiyin.rectification.EffectCheck;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.Measures;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a measure begin with: what was decided, why, and what came of it so far. */
@Component
class MeasureBrief implements OtherWork {

    private static final Texts TEXTS = Texts.of("brief");
    private static final Texts GROUPS = Texts.of("groups");

    private final Measures measures;
    private final Owners owners;

    MeasureBrief(Measures measures, Owners owners) {
        this.measures = measures;
        this.owners = owners;
    }

    @Override
    public boolean is(String businessKey) {
        return businessKey != null && businessKey.matches("ZG\\d{15}");
    }

    @Override
    public Map<String, Object> known(String businessKey, Locale locale) {
        var measure = measures.find(new MeasureNumber(businessKey)).orElseThrow();
        var known = new LinkedHashMap<String, Object>();
        known.put("number", businessKey);
        known.put("measure", measure.plan().measure());
        known.put("type", Words.of(measure.plan().type(), locale));
        known.put("owner", owner(measure, locale));
        known.put("due", moments(locale).day(measure.plan().dueOn()));
        known.put("criteria", measure.plan().acceptanceCriteria());
        known.put("kind", kind(measure, locale));
        known.put("complaints", complaints(measure));
        known.put("done", measure.result());
        known.put("doneBy", measure.carriedOutBy());
        known.put("remark", measure.remark());
        known.put("checks", checks(measure, locale));
        known.values().removeIf(value -> value == null);
        return known;
    }

    private static Moments moments(Locale locale) {
        return new Moments(TEXTS, locale, WorkingDays.ZONE);
    }

    private String owner(Measure measure, Locale locale) {
        var owner = measure.plan().owner();
        return owners.isDepartment(owner) ? GROUPS.get(locale, owner) : owner;
    }

    private static String kind(Measure measure, Locale locale) {
        var kind = measure.kind();
        return Stream.of(
                        word(kind.category(), locale),
                        word(kind.cause(), locale),
                        word(kind.subtopic(), locale),
                        kind.department().isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(GROUPS.get(locale, kind.department())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> word(Enum<?> constant, Locale locale) {
        return Optional.ofNullable(constant).map(it -> Words.of(it, locale));
    }

    private String complaints(Measure measure) {
        return measures.complaints(measure.number()).stream()
                .map(ComplaintNumber::value)
                .collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> checks(Measure measure, Locale locale) {
        return measures.checks(measure.number()).stream()
                .map(check -> row(check, locale))
                .toList();
    }

    private static Map<String, Object> row(EffectCheck check, Locale locale) {
        return Map.of(
                "days", String.valueOf(check.days()),
                "at", moments(locale).at(check.at()),
                "before", String.valueOf(check.before()),
                "after", String.valueOf(check.after()),
                "fallen", TEXTS.get(locale, check.hasFallen() ? "fallen" : "notFallen"));
    }
}
