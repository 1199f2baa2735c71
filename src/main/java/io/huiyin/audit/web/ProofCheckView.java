package io.huiyin.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.audit.ProofCheck;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A check of all chains as callers see it.
 *
 * @param anchorDay absent when it is held against no anchor
 * @param links how many there were when it began; it walks those too that came meanwhile
 * @param endedAt absent while it runs
 * @param report absent until it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProofCheckView(
        long id,
        ProofCheck.State state,
        Instant startedAt,
        String startedBy,
        LocalDate anchorDay,
        long links,
        long checked,
        Instant endedAt,
        ProofView report) {

    static ProofCheckView of(ProofCheck check, Instant now) {
        return new ProofCheckView(
                check.id(),
                check.state(now),
                check.startedAt(),
                check.startedBy(),
                check.anchorDay(),
                check.links(),
                check.checked(),
                check.endedAt(),
                check.found() == null ? null : ProofView.of(check.found()));
    }
}
