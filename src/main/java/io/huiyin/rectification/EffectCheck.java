package io.huiyin.rectification;

import java.time.Instant;

/**
 * How many complaints of a measure's kind came before it and how many after it (R6.2-4a).
 *
 * @param attempt 1, plus one each time the measure was opened again
 * @param days how long both periods are
 * @param before complaints in the period that ends with the one that the measure was decided for
 * @param after complaints in the period that begins with the verification
 */
public record EffectCheck(int attempt, int days, Instant at, int before, int after) {

    public boolean hasFallen() {
        return after < before;
    }
}
