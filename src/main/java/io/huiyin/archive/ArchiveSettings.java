package io.huiyin.archive;

import java.time.Period;

/**
 * What the operator may set about the archive.
 *
 * @param policyVersion version of the handbook that applied (S-51)
 * @param policyEffectiveFrom day since when it applies
 * @param retention how long a sealed archive is kept at least (K17)
 */
public record ArchiveSettings(String policyVersion, String policyEffectiveFrom, Period retention) {

    static final Period SHORTEST = Period.ofYears(3);

    /** @throws IllegalArgumentException if archives would be kept for less than the handbook's 3 years */
    public ArchiveSettings {
        if (retention.toTotalMonths() < SHORTEST.toTotalMonths()) {
            throw new IllegalArgumentException("huiyin.archive.retention must be at least " + SHORTEST);
        }
    }
}
