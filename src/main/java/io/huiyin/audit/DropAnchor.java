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

    /** Does so unless it was done today already; what is said to be of a day to come keeps no anchor away. */
    public boolean daily() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, SHANGHAI);
        var last = anchors.all().stream()
                .filter(kept -> !kept.anchor().day().isAfter(today))
                .reduce((earlier, later) -> later);
        if (last.filter(kept -> kept.anchor().day().equals(today)).isPresent()) {
            return false;
        }
        seal.seal();
        var before = last.map(KeptAnchor::sha256).orElse(null);
        return anchors.keep(new Anchor(today, now, heads.all(), before));
    }
}
