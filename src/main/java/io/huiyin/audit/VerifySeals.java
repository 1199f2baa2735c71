package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import java.util.Optional;

/** Walks the chain over all complaints: each link must follow from the one before, and the line it sealed must still be the same. */
class VerifySeals {

    private final ProofStore store;

    VerifySeals(ProofStore store) {
        this.store = store;
    }

    /** The first line or link that is not as it was sealed. */
    Optional<BrokenLink> firstBroken() {
        var way = new Way(() -> store.head(Chain.COURSES));
        var seals = new Pages<>(
                () -> store.sealsAfter(0), last -> store.sealsAfter(last.seal().position()));
        while (seals.peek().isPresent()) {
            var sealed = seals.next();
            var seal = sealed.seal();
            var fault = way.take(seal.head(), seal.hashAfter(way.head().hash()));
            var broken = fault.flatMap(VerifySeals::ofTheChain).or(() -> ofTheLine(sealed));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return way.end().flatMap(VerifySeals::ofTheChain);
    }

    /**
     * The first line of one complaint that is not as it was sealed; says nothing of the chain.
     *
     * @param there how many of its lines are there and in order
     */
    Optional<BrokenLink> firstBroken(String complaint, int there) {
        var seals = new Pages<>(
                () -> store.sealsAfter(complaint, 0),
                last -> store.sealsAfter(complaint, last.seal().position()));
        while (seals.peek().isPresent()) {
            var sealed = seals.next();
            var broken = ofTheLine(sealed);
            if (broken.isPresent()) {
                return broken.map(link -> link.fault() == Fault.REMOVED ? removed(complaint, there) : link);
            }
        }
        return Optional.empty();
    }

    /** What was cut off begins after the last line that is there. */
    static BrokenLink removed(String complaint, int there) {
        return new BrokenLink(Chain.COURSES, complaint, there + 1L, Fault.REMOVED);
    }

    /** What happened to the links themselves says nothing about a single complaint. */
    private static Optional<BrokenLink> ofTheChain(Fault fault) {
        return Optional.of(new BrokenLink(Chain.COURSES, null, 0, fault));
    }

    private static Optional<BrokenLink> ofTheLine(ProofStore.SealedLine sealed) {
        var course = sealed.seal().course();
        if (course.hash().equals(sealed.lineHash())) {
            return Optional.empty();
        }
        var fault = sealed.lineHash() == null ? Fault.REMOVED : Fault.ALTERED;
        return Optional.of(new BrokenLink(Chain.COURSES, course.complaint(), course.entries(), fault));
    }
}
