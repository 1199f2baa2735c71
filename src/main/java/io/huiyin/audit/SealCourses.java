package io.huiyin.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes up the newest line of each case log, and what is new in its clock ledger, into the one chain over all complaints. Whoever
 * works on complaints never waits for it: what somebody writes at this moment is taken up next time.
 */
public class SealCourses {

    private final ProofStore store;
    private final Clock clock;

    SealCourses(ProofStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Seals all there is, page by page. */
    public void seal() {
        while (store.sealing(this::sealSome) > 0) {
            // each page is a transaction of its own
        }
    }

    private int sealSome() {
        var head = store.head(Chain.COURSES);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Seal> seals = new ArrayList<>();
        for (var course : store.unsealed()) {
            var clocks = store.takeClocks(course.complaint(), head.position() + 1);
            var seal = Seal.after(head, course, clocks, now);
            seals.add(seal);
            head = seal.head();
        }
        store.add(seals);
        return seals.size();
    }
}
