package io.huiyin.deadline;

import static io.huiyin.deadline.ClockEvent.Kind.ANSWERED;
import static io.huiyin.deadline.ClockEvent.Kind.MISSED;
import static io.huiyin.deadline.ClockEvent.Kind.RETARGETED;
import static io.huiyin.deadline.ClockEvent.Kind.STOPPED;
import static io.huiyin.deadline.ClockEvent.Kind.WARNED;

import io.huiyin.deadline.ClockEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entries of one clock from a start to the next one. */
class ClockRun {

    private final List<ClockEvent> events = new ArrayList<>();

    ClockRun(ClockEvent started) {
        events.add(started);
    }

    void add(ClockEvent event) {
        events.add(event);
    }

    ClockEvent started() {
        return events.get(0);
    }

    ClockId clock() {
        return started().clock();
    }

    int round() {
        return started().round();
    }

    /** The entry that set the limit in force. */
    ClockEvent latestPromise() {
        return all(Kind::setsLimit).reduce((first, second) -> second).orElseThrow();
    }

    /** The entry that set the limit in force at a moment; the first one if it was earlier. */
    ClockEvent promiseAt(Instant moment) {
        return all(Kind::setsLimit)
                .filter(event -> !event.at().isAfter(moment))
                .reduce((first, second) -> second)
                .orElse(started());
    }

    Instant stoppedAt() {
        return first(STOPPED).map(ClockEvent::at).orElse(null);
    }

    Instant missedAt() {
        return first(MISSED).map(ClockEvent::at).orElse(null);
    }

    boolean isAnswered() {
        return first(ANSWERED).isPresent();
    }

    /** When a due date was passed that this run did not keep: at the date, or when it was moved into the past. */
    Instant passed(Instant dueAt) {
        var promise = latestPromise();
        return promise.kind() == RETARGETED && promise.at().isAfter(dueAt) ? promise.at() : dueAt;
    }

    List<String> warned() {
        return events.stream()
                .skip(events.indexOf(latestPromise()))
                .filter(event -> event.kind() == WARNED)
                .map(ClockEvent::reason)
                .toList();
    }

    /** Whether it may hold back the due date of a clock that started at a moment: not when it was over before. */
    boolean wasRunningAt(Instant moment) {
        return stoppedAt() == null || !stoppedAt().isBefore(moment);
    }

    private Optional<ClockEvent> first(Kind kind) {
        return all(kind::equals).findFirst();
    }

    private Stream<ClockEvent> all(Predicate<Kind> kind) {
        return events.stream().filter(event -> kind.test(event.kind()));
    }
}
