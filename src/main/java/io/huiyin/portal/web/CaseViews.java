package io.huiyin.portal.web;

import io.huiyin.closure.Reachability;
import io.huiyin.closure.Survey;
import io.huiyin.closure.Surveys;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.intake.LeadingComplaint;
import io.huiyin.intake.Promises;
import io.huiyin.intake.ToldToCustomer;
import io.huiyin.portal.web.CaseView.Line;
import io.huiyin.portal.web.CaseView.Place;
import io.huiyin.portal.web.CaseView.Step;
import io.huiyin.text.Moments;
import io.huiyin.text.Texts;
import io.huiyin.web.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words a case for its customer. */
@Component
class CaseViews {

    private static final Texts PROGRESS = Texts.of("progress");
    private static final String CONFIRM_WITHDRAWAL = "Task_ConfirmWithdrawal";
    private static final List<Status> WAY =
            List.of(Status.RECEIVED, Status.CLASSIFIED, Status.IN_HANDLING, Status.HANDLED, Status.FED_BACK);

    private final CaseLog log;
    private final Promises promises;
    private final Surveys surveys;
    private final LeadingComplaint leading;

    CaseViews(CaseLog log, Promises promises, Surveys surveys, LeadingComplaint leading) {
        this.leading = leading;
        this.log = log;
        this.promises = promises;
        this.surveys = surveys;
    }

    CaseView of(Complaint complaint, Words words) {
        var locale = words.locale();
        var status = complaint.status();
        return new CaseView(
                complaint.number().value(),
                complaint.intake().title(),
                moments(words).at(complaint.intake().receivedAt()),
                PROGRESS.get(locale, "stage." + status),
                next(complaint, words),
                steps(status, locale),
                !WAY.contains(status),
                due(complaint, words),
                result(complaint, words),
                course(complaint, words),
                WAY.contains(status),
                leading.isWorkedOn(complaint),
                complaint.status().canBeWithdrawn() && !isToBeWithdrawn(complaint),
                surveyLink(complaint));
    }

    /** The next promises, in customers' words; those the company makes to itself are left out. */
    List<Line> due(Complaint complaint, Words words) {
        return promises.of(complaint).stream()
                .filter(promise -> ToldToCustomer.isTold(promise.clock()))
                .map(promise -> new Line(
                        words.get("due." + promise.clock()), moments(words).end(promise.dueAt())))
                .toList();
    }

    private String next(Complaint complaint, Words words) {
        if (isToBeWithdrawn(complaint)) {
            return words.get("next.withdrawal");
        }
        return leading.of(complaint.number())
                .filter(it -> complaint.status() == Status.MERGED)
                .map(it -> words.texts()
                        .get(words.locale(), "next.MERGED.with", it.number().value()))
                .orElseGet(() -> words.get("next." + complaint.status()));
    }

    /** Whether the customer has asked to withdraw and nobody has asked him once more yet (S-15). */
    private boolean isToBeWithdrawn(Complaint complaint) {
        return complaint.status().canBeWithdrawn()
                && log.of(complaint.number()).stream()
                        .filter(entry -> entry.event() == Event.WITHDRAWAL_REQUESTED
                                || CONFIRM_WITHDRAWAL.equals(entry.step()) && entry.event() == Event.STEP_COMPLETED)
                        .reduce((earlier, later) -> later)
                        .filter(entry -> entry.event() == Event.WITHDRAWAL_REQUESTED)
                        .isPresent();
    }

    private static List<Step> steps(Status status, Locale locale) {
        int here = WAY.indexOf(status);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < WAY.size(); i++) {
            var place = i < here ? Place.DONE : i == here ? Place.HERE : Place.AHEAD;
            steps.add(new Step(PROGRESS.get(locale, "stage." + WAY.get(i)), place));
        }
        return steps;
    }

    private List<Line> result(Complaint complaint, Words words) {
        return ToldToCustomer.result(complaint, log.facts(complaint.number())).entrySet().stream()
                .map(fact ->
                        new Line(words.get("result." + fact.getKey()), said(fact.getKey(), fact.getValue(), words)))
                .toList();
    }

    private static String said(String field, Object value, Words words) {
        return field.equals("resolved") ? words.get("resolved." + value) : String.valueOf(value);
    }

    private List<Line> course(Complaint complaint, Words words) {
        var lines = new ArrayList<>(log.of(complaint.number()).stream()
                .filter(entry -> ToldToCustomer.isTold(entry.event()))
                .map(entry -> new Line(moments(words).at(entry.at()), event(entry, words)))
                .distinct()
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private static String event(CaseEntry entry, Words words) {
        var detail = entry.detail();
        return switch (entry.event()) {
            case STATUS_CHANGED -> PROGRESS.get(words.locale(), "stage." + detail.get("to"));
            case NOTICE_SENT ->
                words.texts().get(words.locale(), "course.NOTICE_SENT", words.get("notice." + detail.get("purpose")));
            case CONTACT ->
                words.get(
                        Reachability.NOT_REACHED.equals(detail.get("outcome"))
                                ? "course.CONTACT.failed"
                                : "course.CONTACT");
            default -> words.get("course." + entry.event());
        };
    }

    private String surveyLink(Complaint complaint) {
        return Stream.of(complaint)
                .flatMap(it -> surveys.of(it.number(), it.round()).stream())
                .filter(survey -> surveys.state(survey) == Survey.State.OPEN)
                .map(survey -> "/survey/" + survey.token().value())
                .findFirst()
                .orElse(null);
    }

    private static Moments moments(Words words) {
        return new Moments(words.texts(), words.locale(), WorkingDays.ZONE);
    }
}
