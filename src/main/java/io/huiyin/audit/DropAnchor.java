package io.huiyin.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Notes the heads of all chains once a day outside the database, so that even a chain that was computed anew is noticed. */
public class DropAnchor {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SealCourses seal;
    private final ProofHeads heads;
    private final Anchors anchors;
    private final Clock clock;

    DropAnchor(SealCourses seal, ProofHeads heads, Anchors anchors, Clock clock) {
        this.seal = seal;
        this.heads = heads;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Does so unless it was done today already. */
    public boolean daily() {
        var kept = anchors.all();
        var last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, SHANGHAI);
        if (last != null && !last.anchor().day().isBefore(today)) {
            return false;
        }
        seal.seal();
        return anchors.keep(new Anchor(today, now, heads.all(), last == null ? null : last.sha256()));
    }
}
