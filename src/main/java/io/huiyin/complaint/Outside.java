package io.huiyin.complaint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The body outside the company that has taken a complaint up (S-47).
 *
 * @param due the last day on which it wants an answer, or null if it has named none
 */
public record Outside(ExternalBody body, LocalDate due) {

    /** Empty if the body has named no day. */
    public Optional<LocalDate> dueDay() {
        return Optional.ofNullable(due);
    }
}
