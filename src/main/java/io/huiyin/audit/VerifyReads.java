package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import java.util.Optional;

/** Walks the read log look by look and names the first that was altered, removed or inserted past the application. */
public class VerifyReads {

    private final ProofStore store;

    VerifyReads(ProofStore store) {
        this.store = store;
    }

    /**
     * Checks the whole read log.
     *
     * @param eachLook is told of each look when it has been walked
     */
    public Checked verifyAll(Runnable eachLook) {
        var way = new Way(() -> store.head(Chain.READS));
        var looks = new Pages<>(() -> store.looksAfter(0), last -> store.looksAfter(last.position()));
        while (looks.peek().isPresent()) {
            var look = looks.next();
            eachLook.run();
            var fault = way.take(
                    new Head(look.position(), look.hash()),
                    look.hashAfter(way.head().hash()));
            if (fault.isPresent()) {
                return checked(way, broken(way, look.complaint(), fault.get()));
            }
        }
        return checked(way, way.end().flatMap(fault -> broken(way, null, fault)));
    }

    private static Optional<BrokenLink> broken(Way way, String complaint, Fault fault) {
        var known = fault == Fault.REMOVED ? null : complaint;
        return Optional.of(new BrokenLink(Chain.READS, known, way.head().position() + 1, fault));
    }

    private Checked checked(Way way, Optional<BrokenLink> broken) {
        return new Checked(Chain.READS, way.head().position(), broken, store.head(Chain.READS));
    }
}
