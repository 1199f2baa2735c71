package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Customer;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.RunningLimits;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a person has to know of a complaint before he works on it, ready to be shown by any form. */
@Component
class CaseBrief {

    private static final Texts TEXTS = Texts.of("brief");
    private static final String ANSWER_FOR_LIMIT = "Task_AnswerForMissedDeadline";
    private static final String CONTRIBUTION = "Task_ContributeFinding";

    private final CaseFile cases;
    private final Locale locale;
    private final Moments moments;
    private final LimitBrief limits;
    private final FactsBrief facts;
    private final List<BriefPart> parts;

    CaseBrief(
            CaseFile cases,
            RunningLimits limits,
            Clock clock,
            @Value("${huiyin.locale:en}") Locale locale,
            List<BriefPart> parts) {
        this.cases = cases;
        this.locale = locale;
        moments = new Moments(TEXTS, locale, clock.getZone());
        this.limits = new LimitBrief(limits, moments);
        facts = new FactsBrief(moments);
        this.parts = parts;
    }

    /** What all tasks of a complaint show is read from this. */
    CaseSoFar soFar(ComplaintNumber number) {
        return new CaseSoFar(cases.get(number), cases.log().of(number), limits.running(number));
    }

    /**
     * @param step key of the task that shows it; who decides sees the customer's score, who handles does not (S-24)
     * @param inHand whether somebody has taken the task; those whom it is offered to do not see whose complaint it is (S-46)
     * @param variables the instance's variables by name
     */
    Map<String, Object> known(CaseSoFar soFar, String step, boolean inHand, Function<String, Object> variables) {
        var complaint = soFar.complaint();
        var known = new LinkedHashMap<String, Object>();
        putIntake(known, complaint);
        putCustomer(known, complaint.intake().customer(), inHand);
        putAxes(known, soFar);
        known.put("limits", soFar.limits());
        if (step.equals(ANSWER_FOR_LIMIT)) {
            var missed = variables.apply(ComplaintVariables.MISSED_CLOCK.name());
            known.put("missed", limits.missed(complaint.number(), String.valueOf(missed)));
        }
        known.put("findings", findings(soFar));
        parts.forEach(part -> known.putAll(part.known(complaint, soFar.course(), step, locale)));
        if (!inHand) {
            BriefFields.PERSONAL.forEach(
                    part -> known.computeIfPresent(part, (name, value) -> TEXTS.get(locale, "contactHidden")));
        }
        known.putAll(MajorBrief.of(soFar, locale));
        known.put("facts", facts.of(soFar, step));
        known.put("earlier", earlier(variables.apply(ComplaintVariables.DUPLICATE_OF.name())));
        known.put("raw", raw(complaint, variables));
        known.values().removeIf(value -> value == null);
        return known;
    }

    private void putIntake(Map<String, Object> known, Complaint complaint) {
        var intake = complaint.intake();
        known.put("number", complaint.number().value());
        known.put("title", intake.title());
        known.put("description", intake.description());
        known.put("expectation", intake.expectation());
        known.put("channel", Words.of(intake.channel(), locale));
        known.put("received", moments.at(intake.receivedAt()));
        known.put("status", Words.of(complaint.status(), locale));
        known.put("round", String.valueOf(complaint.round()));
    }

    private void putCustomer(Map<String, Object> known, Customer customer, boolean inHand) {
        known.put(KnownValue.IN_HAND, inHand);
        known.put("customer", inHand ? customer.name() : customer.maskedName());
        known.put("contact", inHand ? contact(customer) : TEXTS.get(locale, "contactHidden"));
    }

    private static String contact(Customer customer) {
        var contact = Stream.of(customer.phone(), customer.email(), customer.postalAddress())
                .filter(way -> way != null && !way.isBlank())
                .collect(Collectors.joining(" · "));
        return contact.isEmpty() ? null : contact;
    }

    private void putAxes(Map<String, Object> known, CaseSoFar soFar) {
        var complaint = soFar.complaint();
        known.put("category", word(complaint.category()));
        known.put("categoryReason", categoryReason(soFar));
        known.put("priority", word(complaint.priority()));
        known.put(
                "priorityReason",
                soFar.reason("complaintPriority", "priority", complaint.priority(), locale)
                        .orElse(null));
        known.put("track", word(complaint.track()));
        known.put(
                "trackReason",
                MajorBrief.level(soFar, locale)
                        .or(() -> soFar.reason("handlingTrack", "handlingTrack", complaint.track(), locale))
                        .orElse(null));
        complaint.departments().stream()
                .map(department -> Texts.of("groups").get(locale, department))
                .reduce((first, second) -> first + ", " + second)
                .ifPresent(departments -> known.put("department", departments));
    }

    /** Why it is this category: who corrected it last knows it better than the rule. */
    private String categoryReason(CaseSoFar soFar) {
        if (soFar.complaint().grading().classification().byDefault()) {
            return TEXTS.get(locale, "categoryByDefault");
        }
        return soFar.lines(Event.RECLASSIFIED)
                .map(entry -> (String) entry.detail().get("reason"))
                .reduce((earlier, later) -> later)
                .or(() -> soFar.reason(
                        "complaintCategory", "category", soFar.complaint().category(), locale))
                .orElse(null);
    }

    private String word(Optional<? extends Enum<?>> value) {
        return value.map(it -> Words.of(it, locale)).orElse(null);
    }

    private List<Map<String, Object>> findings(CaseSoFar soFar) {
        var findings = new ArrayList<Map<String, Object>>();
        soFar.lines(Event.STEP_COMPLETED)
                .filter(entry -> CONTRIBUTION.equals(entry.step()))
                .filter(entry -> entry.detail().containsKey("departmentFinding"))
                .forEach(entry -> {
                    var finding = new LinkedHashMap<String, Object>();
                    finding.put("department", department(entry));
                    finding.put("finding", entry.detail().get("departmentFinding"));
                    finding.put("action", entry.detail().get("departmentAction"));
                    findings.add(finding);
                });
        return findings;
    }

    private String department(CaseEntry entry) {
        var department = entry.detail().get(ComplaintVariables.DEPARTMENT.name());
        return department == null ? entry.actor() : Texts.of("groups").get(locale, department.toString());
    }

    /** The complaint that this one looks like, to be compared with it. */
    private Map<String, Object> earlier(Object number) {
        return ComplaintNumber.parse(Objects.toString(number, null))
                .flatMap(cases::find)
                .map(complaint -> {
                    var earlier = new LinkedHashMap<String, Object>();
                    earlier.put("number", complaint.number().value());
                    earlier.put("title", complaint.intake().title());
                    earlier.put("description", complaint.intake().description());
                    earlier.put("received", moments.at(complaint.intake().receivedAt()));
                    earlier.put("status", Words.of(complaint.status(), locale));
                    return earlier;
                })
                .orElse(null);
    }

    private static Map<String, Object> raw(Complaint complaint, Function<String, Object> variables) {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("status", complaint.status().name());
        raw.put("category", complaint.category().map(Enum::name).orElse(null));
        raw.put("priority", complaint.priority().map(Enum::name).orElse(null));
        raw.put("handlingTrack", complaint.track().map(Enum::name).orElse(null));
        raw.put("round", complaint.round());
        raw.put("solvedAtFirstContact", variables.apply(ComplaintVariables.SOLVED_AT_FIRST_CONTACT.name()));
        raw.put("approvedBy", variables.apply(ComplaintVariables.APPROVED_BY.name()));
        raw.putAll(MajorBrief.raw(complaint, variables));
        raw.put("bounces", variables.apply(ComplaintVariables.BOUNCES.name()));
        return raw;
    }
}
