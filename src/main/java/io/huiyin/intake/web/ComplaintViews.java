package io.huiyin.intake.web;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.intake.Promises;
import io.huiyin.intake.Promises.Promise;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ToldToCustomer;
import io.huiyin.intake.web.VisibleComplaints.Visible;
import io.huiyin.text.Texts;
import io.huiyin.web.Languages;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Shows a complaint to somebody as far as he may see it. */
@Component
class ComplaintViews {

    private static final Texts PROGRESS = Texts.of("progress");
    private static final Set<Event> WITHOUT_PERSONAL_DATA = EnumSet.of(
            Event.RECEIVED,
            Event.CONTACT_TAKEN,
            Event.DECIDED,
            Event.STATUS_CHANGED,
            Event.LIMIT_WARNED,
            Event.LIMIT_MISSED,
            Event.LIMIT_ANSWERED,
            Event.SIGNED,
            Event.ARCHIVED,
            Event.ROUND_STARTED,
            Event.DEPARTMENT_ASKED,
            Event.DEPARTMENT_LATE,
            Event.MEASURE);

    private final Complaints complaints;
    private final CaseLog log;
    private final Promises promises;

    ComplaintViews(Complaints complaints, CaseLog log, Promises promises) {
        this.complaints = complaints;
        this.log = log;
        this.promises = promises;
    }

    ComplaintView complaint(Visible visible) {
        var complaint = visible.complaint();
        var locale = Languages.ofRequest();
        var intake = complaint.intake();
        var facts = log.facts(complaint.number());
        return new ComplaintView(
                complaint.number().value(),
                complaint.status().name(),
                PROGRESS.get(locale, "stage." + complaint.status()),
                PROGRESS.get(locale, "next." + complaint.status()),
                intake.receivedAt(),
                deadlines(complaint, visible.sight()),
                result(complaint, facts),
                intakeOf(visible),
                handlingOf(visible, facts));
    }

    private IntakeView intakeOf(Visible visible) {
        var complaint = visible.complaint();
        var customer = complaint.intake().customer();
        return switch (visible.sight()) {
            case CHANNEL, FULL -> IntakeView.of(complaint, CustomerView.full(customer), true, others(visible));
            case MASKED -> IntakeView.of(complaint, CustomerView.masked(customer), false, others(visible));
            default -> null;
        };
    }

    /** A channel's system knows of those that it has brought itself. */
    private List<Complaint> others(Visible visible) {
        var by = visible.complaint().intake().receivedBy();
        return complaints.othersOfContact(visible.complaint()).stream()
                .filter(other -> visible.sight().isInside()
                        || other.intake().receivedBy().equals(by))
                .toList();
    }

    private static CaseView handlingOf(Visible visible, Map<String, Object> facts) {
        return switch (visible.sight()) {
            case FULL -> CaseView.of(visible.complaint(), withScores(facts, visible.scores()));
            case MASKED -> CaseView.of(visible.complaint(), null);
            default -> null;
        };
    }

    /** Limits within the company are no business of people outside. */
    List<Deadline> deadlines(Complaint complaint, Sight sight) {
        Predicate<Promise> shown = promise -> sight.isInside() || ToldToCustomer.isTold(promise.clock());
        return promises.of(complaint).stream().filter(shown).map(Deadline::of).toList();
    }

    List<ClockView> clocks(Visible visible) {
        return promises.clocks(visible.complaint().number()).stream()
                .filter(state -> visible.sight().isInside() || ToldToCustomer.isTold(state.clock()))
                .map(ClockView::of)
                .toList();
    }

    List<TimelineView> timeline(Visible visible) {
        return log.of(visible.complaint().number()).stream()
                .filter(entry -> visible.sight().isInside() || ToldToCustomer.isTold(entry.event()))
                .filter(entry -> visible.scores() || entry.event() != Event.SURVEY_ANSWERED)
                .map(entry -> line(entry, visible.sight(), visible.scores()))
                .toList();
    }

    private static TimelineView line(CaseEntry entry, Sight sight, boolean scores) {
        boolean inside = sight.isInside();
        boolean detailed = sight == Sight.FULL || inside && WITHOUT_PERSONAL_DATA.contains(entry.event());
        return new TimelineView(
                entry.at(),
                entry.event().name(),
                PROGRESS.get(Languages.ofRequest(), "event." + entry.event()),
                inside ? entry.round() : null,
                inside ? entry.actor() : null,
                inside ? entry.step() : null,
                detailed ? withScores(entry.detail(), scores) : null);
    }

    private static Map<String, Object> withScores(Map<String, Object> values, boolean scores) {
        var shown = new LinkedHashMap<>(values);
        if (!scores) {
            shown.keySet()
                    .removeIf(name -> name.startsWith("score")
                            || name.startsWith("satisfaction")
                            || name.equals("surveyComment"));
        }
        return shown;
    }

    private static Map<String, Object> result(Complaint complaint, Map<String, Object> facts) {
        return complaint.reachedAt(Milestone.FED_BACK).isPresent() ? ToldToCustomer.result(complaint, facts) : null;
    }
}
