package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Outside;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows for whom a complaint is, who outside has taken it up, and what else was said in the same contact (S-21, S-47, S-18). */
@Component
class IntakeBrief implements BriefPart {

    private static final Texts TEXTS = Texts.of("brief");
    private static final String BETWEEN = " · ";

    private final Complaints complaints;

    IntakeBrief(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        var intake = complaint.intake();
        var known = new LinkedHashMap<String, Object>();
        Optional.ofNullable(intake.onBehalf()).ifPresent(it -> known.put("onBehalf", onBehalf(it, locale)));
        Optional.ofNullable(intake.outside()).ifPresent(it -> known.put("outside", outside(it, intake, locale)));
        var others = complaints.othersOfContact(complaint);
        if (!others.isEmpty()) {
            known.put("otherIssues", issues(others, locale));
        }
        return known;
    }

    private static String onBehalf(OnBehalf behalf, Locale locale) {
        return Stream.of(
                        behalf.name(),
                        word(behalf.relation(), locale),
                        behalf.consent() == null
                                ? TEXTS.get(locale, "consentNotKnown")
                                : Words.of(behalf.consent(), locale),
                        behalf.evidence())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String word(Enum<?> constant, Locale locale) {
        return constant == null ? null : Words.of(constant, locale);
    }

    private static String outside(Outside outside, Intake intake, Locale locale) {
        var body = Words.of(outside.body(), locale);
        var due = outside.dueDay().map(day -> TEXTS.get(locale, "outside", body, Moments.day(day, TEXTS, locale)));
        return Stream.of(due.orElse(body), intake.externalReference())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String issues(List<Complaint> others, Locale locale) {
        return others.stream()
                .map(other ->
                        other.number() + BETWEEN + other.intake().title() + BETWEEN + Words.of(other.status(), locale))
                .collect(Collectors.joining("\n"));
    }
}
