package io.huiyin.deadline;

/** The limits of the handbook that depend on nothing but the clock; they stand in a decision table. */
public interface Limits {

    /** @throws IllegalArgumentException if the clock's limit depends on priority or track */
    Limit of(ClockId clock);
}
