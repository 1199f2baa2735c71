package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.Intake;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together what the handbook wants on the record of a complaint (R5.3.1). */
class RecordContent {

    /** The present form of the document; the first one did not tell the level of a major complaint. */
    static final String SCHEMA = "huiyin-record/2";

    /** The sections that the record itself says, and not its course. */
    static final List<String> KEPT = List.of("complaint", "standing");

    private static final EnumSet<Event> NOTES_OF_THE_ARCHIVE = EnumSet.of(Event.ARCHIVED, Event.RETENTION);

    private final CaseLog caseLog;
    private final ClockLedgers ledgers;
    private final LeadingRecord leading;

    RecordContent(CaseLog caseLog, ClockLedgers ledgers) {
        this.leading = new LeadingRecord(caseLog);
        this.caseLog = caseLog;
        this.ledgers = ledgers;
    }

    /** The whole record as it stands, without the archive's own head lines. */
    Map<String, Object> of(Complaint complaint) {
        var course = caseLog.of(complaint.number());
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", SCHEMA);
        content.putAll(kept(complaint));
        content.put("course", course(course));
        content.put("result", caseLog.facts(complaint.number()));
        content.put("feedback", details(course, Event.CONTACT, Event.SURVEY_ANSWERED));
        content.put("signatures", signatures(complaint, course));
        content.put("clocks", clocks(complaint));
        content.put("notices", details(course, Event.NOTICE_SENT, Event.NOTICE_FAILED));
        LeadingRecord.merge(complaint, course).ifPresent(merge -> {
            content.put("leading", leading.of(merge));
            content.put("leadingSignatures", details(leading.signatures(merge), Event.SIGNED));
        });
        return content;
    }

    /** Hash of all that may call for a new version: the complaint and its course without the archive's own notes. */
    String hashOf(Complaint complaint) {
        var course = caseLog.of(complaint.number()).stream()
                .filter(entry -> !NOTES_OF_THE_ARCHIVE.contains(entry.event()))
                .toList();
        return Sha256.of(CanonicalJson.bytes(Map.of("complaint", intake(complaint), "course", course(course))));
    }

    /** What is kept of a complaint beside its course. */
    static Map<String, Object> kept(Complaint complaint) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("complaint", intake(complaint));
        kept.put("standing", standing(complaint));
        return kept;
    }

    static Map<String, Object> intake(Complaint complaint) {
        Intake intake = complaint.intake();
        var map = new LinkedHashMap<String, Object>();
        map.put("number", complaint.number().value());
        map.put("channel", intake.channel());
        map.put("externalReference", intake.externalReference());
        map.put("receivedAt", intake.receivedAt());
        map.put("registeredAt", intake.registeredAt());
        map.put("lateReason", intake.lateReason());
        map.put("firstContactOwner", complaint.contact());
        map.put("customer", customer(intake.customer()));
        map.put("onBehalfOf", intake.onBehalfOf());
        Optional.ofNullable(intake.onBehalf()).ifPresent(behalf -> {
            map.put("behalfRelation", behalf.relation());
            map.put("behalfConsent", behalf.consent());
            map.put("consentEvidence", behalf.evidence());
        });
        Optional.ofNullable(intake.outside()).ifPresent(outside -> {
            map.put("externalBody", outside.body());
            map.put("externalDueDate", outside.due());
        });
        map.put("contactId", intake.contactId());
        map.put("serviceType", intake.serviceType());
        map.put("subtopic", intake.subtopic());
        map.put("impactScope", intake.impactScope());
        map.put("severelyDissatisfied", intake.severelyDissatisfied());
        map.put("title", intake.title());
        map.put("description", intake.description());
        map.put("expectation", intake.expectation());
        return map;
    }

    private static Map<String, Object> customer(Customer customer) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", customer.name());
        map.put("phone", customer.phone());
        map.put("email", customer.email());
        map.put("postalAddress", customer.postalAddress());
        map.put("customerNumber", customer.customerNumber());
        map.put("importance", customer.importance());
        map.put(
                "language",
                customer.language() == null ? null : customer.language().toLanguageTag());
        return map;
    }

    private static Map<String, Object> standing(Complaint complaint) {
        var map = new LinkedHashMap<String, Object>();
        map.put("status", complaint.status());
        map.put("outcome", complaint.outcome().orElse(null));
        map.put("round", complaint.round());
        map.put("category", complaint.category().orElse(null));
        map.put("categoryByDefault", complaint.grading().classification().byDefault() ? true : null);
        map.put("subtopic", complaint.subtopic().orElse(null));
        map.put("priority", complaint.priority().orElse(null));
        complaint.major().tier().ifPresent(tier -> {
            map.put("majorTier", tier);
            map.put("emergencyLead", complaint.major().lead());
        });
        map.put("handlingTrack", complaint.track().orElse(null));
        map.put("jointClosure", complaint.grading().jointClosure());
        map.put("rootCauseClass", complaint.rootCauseClass().orElse(null));
        map.put("departments", complaint.departments());
        map.put("handlers", List.copyOf(complaint.handlers().all()));
        map.put("milestones", new LinkedHashMap<>(complaint.milestones()));
        return map;
    }

    static List<Map<String, Object>> course(List<CaseEntry> entries) {
        return entries.stream().map(RecordContent::line).toList();
    }

    private static Map<String, Object> line(CaseEntry entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("at", entry.at());
        map.put("actor", entry.actor());
        map.put("event", entry.event());
        map.put("step", entry.step());
        map.put("round", entry.round());
        map.put("detail", entry.detail());
        return map;
    }

    private static List<Map<String, Object>> details(List<CaseEntry> course, Event... events) {
        var wanted = List.of(events);
        return course.stream()
                .filter(entry -> wanted.contains(entry.event()))
                .map(RecordContent::detail)
                .toList();
    }

    private static Map<String, Object> detail(CaseEntry entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("at", entry.at());
        map.put("by", entry.actor());
        map.put("round", entry.round());
        map.putAll(entry.detail());
        return map;
    }

    private static List<Map<String, Object>> signatures(Complaint complaint, List<CaseEntry> course) {
        return IntStream.range(0, course.size())
                .filter(index -> course.get(index).event() == Event.SIGNED)
                .mapToObj(index -> {
                    var signature = detail(course.get(index));
                    ContentToSign.covered(complaint, course, index)
                            .ifPresent(lines -> signature.put("coveredLines", lines));
                    return signature;
                })
                .toList();
    }

    private List<Map<String, Object>> clocks(Complaint complaint) {
        var ledger = ledgers.of(complaint.number());
        return ledger.states().stream()
                .map(state -> clock(state, ledger.events()))
                .toList();
    }

    private static Map<String, Object> clock(ClockState state, List<ClockEvent> events) {
        var map = new LinkedHashMap<String, Object>();
        map.put("clock", state.clock().label());
        map.put("round", state.round());
        map.put("limit", state.limit());
        map.put("startedAt", state.startedAt());
        map.put("firstDueAt", state.firstDueAt());
        map.put("dueAt", state.dueAt());
        map.put("stoppedAt", state.stoppedAt());
        map.put("missedAt", state.missedAt());
        map.put("warned", state.warned());
        map.put("answered", state.answered());
        map.put("provisional", state.provisional());
        map.put("by", state.by());
        map.put("reason", state.reason());
        map.put(
                "events",
                events.stream()
                        .filter(event -> event.clock() == state.clock() && event.round() == state.round())
                        .map(RecordContent::clockEvent)
                        .toList());
        return map;
    }

    private static Map<String, Object> clockEvent(ClockEvent event) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", event.kind());
        map.put("at", event.at());
        map.put("limit", event.limit());
        map.put("by", event.by());
        map.put("reason", event.reason());
        return map;
    }
}
