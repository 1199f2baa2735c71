package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.Courses;
import io.huiyin.audit.DecisionMade;
import io.huiyin.audit.DecisionMade.Value;
import io.huiyin.audit.Reads;
import io.huiyin.audit.Reads.Wanted;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look.Kind;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.notification.Notices;
import io.huiyin.web.Languages;
import io.huiyin.web.Looks;
import io.huiyin.web.PathNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how a complaint went, part by part; each part that is opened is a look that is remembered (R5.3.4). */
@RestController
@RequestMapping("/api/audit/complaints/{number}")
class CourseController {

    private final Complaints complaints;
    private final Courses courses;
    private final CaseLog caseLog;
    private final ClockLedgers ledgers;
    private final Notices notices;
    private final Reads reads;
    private final Looks looks;

    CourseController(
            Complaints complaints,
            Courses courses,
            CaseLog caseLog,
            ClockLedgers ledgers,
            Notices notices,
            Reads reads,
            Looks looks) {
        this.complaints = complaints;
        this.courses = courses;
        this.caseLog = caseLog;
        this.ledgers = ledgers;
        this.notices = notices;
        this.reads = reads;
        this.looks = looks;
    }

    @GetMapping
    CourseView complaint(@PathVariable String number, Authentication user) {
        var complaint = opened(number, Kind.RECORD, user);
        return CourseView.of(complaints.get(complaint), courses.instances(complaint), words());
    }

    @GetMapping("/timeline")
    List<TimelineRow> timeline(@PathVariable String number, Authentication user) {
        var complaint = opened(number, Kind.TIMELINE, user);
        var diagram = courses.allOf(courses.instances(complaint));
        var words = words();
        return courses.timeline(complaint).stream()
                .map(event -> TimelineRow.of(event, diagram, words))
                .toList();
    }

    @GetMapping("/decisions")
    List<DecisionMade> decisions(@PathVariable String number, Authentication user) {
        var words = words();
        return courses.decisions(opened(number, Kind.DECISIONS, user)).stream()
                .map(decision -> decision.with(value -> worded(value, words)))
                .toList();
    }

    @GetMapping("/clocks")
    List<ClockRow> clocks(@PathVariable String number, Authentication user) {
        return ClockRow.of(ledgers.of(opened(number, Kind.CLOCKS, user)), words());
    }

    @GetMapping("/people")
    PeopleView people(@PathVariable String number, Authentication user) {
        var complaint = opened(number, Kind.PEOPLE, user);
        var signatures = caseLog.of(complaint).stream()
                .filter(entry -> entry.event() == CaseEntry.Event.SIGNED)
                .map(PeopleView.Signature::of)
                .toList();
        var tasks = courses.tasks(complaint);
        if (!AuditRight.READ_LOG.has(user)) {
            return new PeopleView(tasks, signatures, null, null);
        }
        var looksAtIt = new Wanted(complaint.value(), null, null, null, Set.of());
        return new PeopleView(tasks, signatures, reads.page(looksAtIt, 0, Page.LARGEST), reads.count(looksAtIt));
    }

    @GetMapping("/notices")
    List<NoticeRow> notices(@PathVariable String number, Authentication user) {
        var words = words();
        return notices.of(opened(number, Kind.NOTICES, user)).stream()
                .map(notice -> NoticeRow.of(notice, words))
                .toList();
    }

    @GetMapping("/operations")
    List<OperationRow> operations(@PathVariable String number, Authentication user) {
        var complaint = opened(number, Kind.OPERATIONS, user);
        var diagram = courses.allOf(courses.instances(complaint));
        return courses.operations(complaint).stream()
                .map(operation -> OperationRow.of(operation, diagram))
                .toList();
    }

    private ComplaintNumber opened(String number, Kind kind, Authentication user) {
        AuditRight.READ.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        looks.note(user.getName(), complaint, kind);
        return complaint;
    }

    private static Value worded(Value value, RecordWords words) {
        return new Value(value.name(), value.variable(), wordsOf(value, words));
    }

    private static String wordsOf(Value value, RecordWords words) {
        if (value.value() instanceof String text) {
            return words.word(value.variable(), text).orElseGet(() -> options(value.variable(), text, words));
        }
        return value.value() == null ? null : words.value(value.variable(), value.value());
    }

    /** A table has several options as one text with commas. */
    private static String options(String variable, String text, RecordWords words) {
        var options = Arrays.stream(text.split(","))
                .map(option -> words.word(variable, option))
                .toList();
        return options.stream().allMatch(Optional::isPresent)
                ? options.stream().map(Optional::get).collect(Collectors.joining(", "))
                : text;
    }

    private static RecordWords words() {
        return new RecordWords(Languages.ofRequest());
    }
}
