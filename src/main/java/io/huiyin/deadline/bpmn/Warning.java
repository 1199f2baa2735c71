package io.huiyin.deadline.bpmn;

import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that people hear before a limit ends, or when a target has ended (S-09, S-10, C-06).
 *
 * @param threshold {@code 75%} of the time used up, {@code 2wd} two working days before the end, {@code 10d} the end of the tenth
 *     calendar day, {@code due} the end itself
 */
record Warning(ClockId clock, String threshold) {

    static final String AT_ITS_END = "due";

    private static final Pattern TEXT = Pattern.compile("(K\\w+) (\\d+%|\\d+wd|\\d+d|due)");

    /** @throws IllegalArgumentException naming a text that is none, for example anything but {@code K05 75%} */
    static Warning of(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is no warning such as 'K05 75%%'".formatted(text));
        }
        return new Warning(ClockId.valueOf(parts.group(1)), parts.group(2));
    }

    /** Whether it is still to be given. */
    boolean isPending(ClockState state) {
        return threshold.equals(AT_ITS_END)
                ? !state.isMissed()
                : !state.warned().contains(threshold);
    }

    Instant at(ClockState state, Deadlines deadlines) {
        if (threshold.equals(AT_ITS_END)) {
            return state.dueAt();
        }
        int amount = Integer.parseInt(threshold.replaceAll("\\D", ""));
        if (threshold.endsWith("%")) {
            return state.atPercent(amount);
        }
        return threshold.endsWith("wd")
                ? deadlines.workingDaysBefore(state.dueAt(), amount)
                : deadlines.due(state.startedAt(), Limit.calendarDays(amount)).at();
    }
}
