package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a person has to know of a complaint before he works on it, ready to be shown by any form. */
@Component
class CaseBrief {

    private static final Texts TEXTS = Texts.of("brief");
    private static final String CONTRIBUTION = "Task_ContributeFinding";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Locale locale;

    CaseBrief(CaseFile cases, Clocks clocks, @Value("${huiyin.locale:en}") Locale locale) {
        this.cases = cases;
        this.clocks = clocks;
        this.locale = locale;
    }

    Map<String, Object> known(ComplaintNumber number, DelegateExecution execution) {
        var complaint = cases.get(number);
        var entries = cases.log().of(number);
        var known = new LinkedHashMap<String, Object>();
        putIntake(known, complaint);
        putAxes(known, complaint, entries);
        known.put("limits", limits(number));
        known.put("findings", findings(entries));
        known.put("facts", facts(number, entries));
        known.put("raw", raw(complaint, execution));
        known.values().removeIf(value -> value == null);
        return known;
    }

    private void putIntake(Map<String, Object> known, Complaint complaint) {
        var intake = complaint.intake();
        known.put("number", complaint.number().value());
        known.put("title", intake.title());
        known.put("description", intake.description());
        known.put("expectation", intake.expectation());
        known.put("customer", intake.customer().name());
        known.put("contact", contact(complaint));
        known.put("channel", Words.of(intake.channel(), locale));
        known.put("received", moment(intake.receivedAt()));
        known.put("status", Words.of(complaint.status(), locale));
        known.put("round", String.valueOf(complaint.round()));
    }

    private static String contact(Complaint complaint) {
        var customer = complaint.intake().customer();
        var contact = Stream.of(customer.phone(), customer.email(), customer.postalAddress())
                .filter(way -> way != null && !way.isBlank())
                .collect(Collectors.joining(" · "));
        return contact.isEmpty() ? null : contact;
    }

    private void putAxes(Map<String, Object> known, Complaint complaint, List<CaseEntry> entries) {
        known.put("category", word(complaint.category()));
        known.put("categoryReason", reason(entries, "complaintCategory"));
        known.put("priority", word(complaint.priority()));
        known.put("priorityReason", reason(entries, "complaintPriority"));
        known.put("track", word(complaint.track()));
        known.put("trackReason", reason(entries, "handlingTrack"));
        complaint.departments().stream()
                .map(department -> Texts.of("groups").get(locale, department))
                .reduce((first, second) -> first + ", " + second)
                .ifPresent(departments -> known.put("department", departments));
    }

    private String word(Optional<? extends Enum<?>> value) {
        return value.map(it -> Words.of(it, locale)).orElse(null);
    }

    private static String reason(List<CaseEntry> entries, String table) {
        return entries.stream()
                .filter(entry -> entry.event() == Event.DECIDED)
                .filter(entry -> table.equals(entry.detail().get("decision")))
                .map(entry -> (String) entry.detail().get("reason"))
                .filter(reason -> reason != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private List<Map<String, Object>> limits(ComplaintNumber number) {
        return clocks.ledger(number).running().stream()
                .filter(state -> !state.clock().isCycle())
                .sorted((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .map(this::limit)
                .toList();
    }

    private Map<String, Object> limit(ClockState state) {
        var limit = new LinkedHashMap<String, Object>();
        limit.put("limit", Words.of(state.clock(), locale));
        limit.put("due", moment(state.dueAt()) + (state.provisional() ? " " + TEXTS.get(locale, "provisional") : ""));
        limit.put("dueAt", state.dueAt().toString());
        limit.put("state", TEXTS.get(locale, state.isMissed() ? "missed" : "running"));
        return limit;
    }

    private static List<Map<String, Object>> findings(List<CaseEntry> entries) {
        var findings = new ArrayList<Map<String, Object>>();
        entries.stream()
                .filter(entry -> CONTRIBUTION.equals(entry.step()) && entry.event() == Event.STEP_COMPLETED)
                .forEach(entry -> {
                    var finding = new LinkedHashMap<String, Object>();
                    finding.put("department", entry.actor());
                    finding.put("finding", entry.detail().get("departmentFinding"));
                    finding.put("action", entry.detail().get("departmentAction"));
                    findings.add(finding);
                });
        return findings;
    }

    /** What steps recorded, what the customer added and what the survey said, the newest of each; intake data stands apart. */
    private Map<String, Object> facts(ComplaintNumber number, List<CaseEntry> entries) {
        var facts = new LinkedHashMap<String, Object>(cases.log().facts(number));
        facts.keySet().removeIf(BriefFields.INTAKE::contains);
        entries.stream()
                .filter(entry ->
                        entry.event() == Event.INFORMATION_ADDED || entry.event() == Event.WITHDRAWAL_REQUESTED)
                .forEach(entry -> facts.putAll(entry.detail()));
        BriefFields.SCORES.forEach(facts::remove);
        return facts;
    }

    private static Map<String, Object> raw(Complaint complaint, DelegateExecution execution) {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("status", complaint.status().name());
        raw.put("category", complaint.category().map(Enum::name).orElse(null));
        raw.put("priority", complaint.priority().map(Enum::name).orElse(null));
        raw.put("handlingTrack", complaint.track().map(Enum::name).orElse(null));
        raw.put("round", complaint.round());
        raw.put("solvedAtFirstContact", execution.getVariable("solvedAtFirstContact"));
        raw.put("bounces", execution.getVariable("bounces"));
        return raw;
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(TEXTS.get(locale, "moment"), locale).format(moment.atZone(WorkingDays.ZONE));
    }
}
