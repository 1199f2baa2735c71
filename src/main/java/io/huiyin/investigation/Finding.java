package io.huiyin.investigation;

import io.huiyin.complaint.ImpactScope;

/** Decides whether what an investigation found changes the grading of a complaint (R5.1-4a, S-27). */
public record Finding(boolean joint, ImpactScope impactScope, boolean urgentContent) {

    /**
     * Whether priority and track have to be decided again.
     *
     * @param scopeBefore the scope that the present priority rests on
     * @param urgentBefore whether the present priority rests on an urgent content
     */
    public boolean changesGrading(ImpactScope scopeBefore, boolean urgentBefore) {
        return joint || impactScope != scopeBefore || urgentContent && !urgentBefore;
    }
}
