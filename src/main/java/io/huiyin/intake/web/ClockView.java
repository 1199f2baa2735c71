package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.deadline.ClockState;
import io.huiyin.text.Words;
import io.huiyin.web.Languages;
import java.time.Instant;

/** How one clock stands; what has not happened is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        String clock,
        String name,
        Instant startedAt,
        Instant firstDueAt,
        Instant dueAt,
        Instant stoppedAt,
        Instant missedAt,
        boolean provisional) {

    static ClockView of(ClockState state) {
        return new ClockView(
                state.clock().label(),
                Words.of(state.clock(), Languages.ofRequest()),
                state.startedAt(),
                state.firstDueAt(),
                state.dueAt(),
                state.stoppedAt(),
                state.missedAt(),
                state.provisional());
    }
}
