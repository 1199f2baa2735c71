package io.huiyin.closure;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.SecretToken;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Asks customers how satisfied they are: one survey a round, answered once, until K16 runs out (R5.4.3-3, S-23). */
public class Surveys {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** How the case log names the customer who has answered. */
    private static final String CUSTOMER = "customer";

    /** For a survey without a running clock, as after handling has begun anew by hand. */
    private static final Duration WITHOUT_CLOCK = Duration.ofDays(30);

    private final SurveyStore store;
    private final CaseLog log;
    private final Clocks clocks;
    private final SurveyedProcess process;
    private final Clock clock;
    private final Consumer<Runnable> transaction;
    private final String address;

    /**
     * @param transaction does all of something or nothing
     * @param address where customers reach Huiyin, without a slash at the end
     */
    public Surveys(
            SurveyStore store,
            CaseLog log,
            Clocks clocks,
            SurveyedProcess process,
            Clock clock,
            Consumer<Runnable> transaction,
            String address) {
        this.transaction = transaction;
        this.store = store;
        this.log = log;
        this.clocks = clocks;
        this.process = process;
        this.clock = clock;
        this.address = address;
    }

    /** The link to the survey of a round; the same one whenever it is asked for. */
    public String invite(ComplaintNumber complaint, int round) {
        var survey = store.find(complaint, round).orElseGet(() -> invited(complaint, round));
        return address + "/survey/" + survey.token().value();
    }

    /** Whether the time in which a survey can be answered has passed. */
    public boolean isOver(ComplaintNumber complaint) {
        return clocks.dueAt(complaint, ClockId.K16)
                .filter(due -> !due.isAfter(now()))
                .isPresent();
    }

    private Survey invited(ComplaintNumber complaint, int round) {
        var now = now();
        var expiresAt = clocks.dueAt(complaint, ClockId.K16).orElse(now.plus(WITHOUT_CLOCK));
        store.addIfAbsent(new Survey(complaint, round, SecretToken.draw(), now, expiresAt, null));
        return store.find(complaint, round).orElseThrow();
    }

    /** The survey of a round, if the customer has been invited to it. */
    public Optional<Survey> of(ComplaintNumber complaint, int round) {
        return store.find(complaint, round);
    }

    /** The survey that a token opens. */
    public Optional<Survey> find(String token) {
        return TOKEN.matcher(token).matches() ? store.find(new SecretToken(token)) : Optional.empty();
    }

    /** Where a survey stands now. */
    public Survey.State state(Survey survey) {
        return survey.at(clock.instant());
    }

    /**
     * Takes the customer's answer; it is on the record and has reached the process, or neither.
     *
     * @throws NotNow if it was answered before or its time is over
     */
    public void answer(Survey survey, SurveyAnswer answer) {
        var now = now();
        switch (survey.at(now)) {
            case ANSWERED -> throw new NotNow("surveyAnswered");
            case EXPIRED -> throw new NotNow("surveyExpired");
            default -> transaction.accept(() -> take(survey, answer, now));
        }
    }

    /**
     * Somebody has asked the customer the questions of this round; his link no longer works.
     *
     * @throws NotNow if the customer has just answered himself
     */
    public void answeredOnThePhone(ComplaintNumber complaint, int round) {
        store.find(complaint, round).ifPresent(this::close);
    }

    private void close(Survey survey) {
        if (!store.markAnswered(survey, now())) {
            throw new NotNow("surveyAnswered");
        }
    }

    private void take(Survey survey, SurveyAnswer answer, Instant now) {
        close(survey);
        var entry = new CaseEntry(now, CUSTOMER, CaseEntry.Event.SURVEY_ANSWERED, null, survey.round(), answer.noted());
        log.append(survey.complaint(), entry);
        process.answered(survey.complaint(), answer.scores().satisfactionScore());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
