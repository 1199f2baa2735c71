package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import java.util.Objects;
import java.util.Optional;

/** Walks the chain over all complaints: each link must follow from the one before, and what it sealed must still be the same. */
class VerifySeals {

    private final ProofStore store;

    VerifySeals(ProofStore store) {
        this.store = store;
    }

    /** The first line or link that is not as it was sealed. */
    Optional<BrokenLink> firstBroken(Runnable eachSeal) {
        var way = new Way(() -> store.head(Chain.COURSES));
        var seals = new Pages<>(
                () -> store.sealsAfter(0), last -> store.sealsAfter(last.seal().position()));
        while (seals.peek().isPresent()) {
            var sealed = seals.next();
            eachSeal.run();
            var seal = sealed.seal();
            var fault = way.take(seal.head(), seal.hashAfter(way.head().hash()));
            var broken = fault.flatMap(it -> ofTheChain(way, it)).or(() -> ofTheLine(sealed));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return way.end().or(this::cutOff).flatMap(fault -> ofTheChain(way, fault));
    }

    /** Whoever takes the last seals away, and what is noted of them, leaves complaints that say they are sealed. */
    private Optional<Fault> cutOff() {
        return store.isSealMissing() ? Optional.of(Fault.REMOVED) : Optional.empty();
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
                return broken.map(link -> isLineRemoved(link) ? removed(complaint, there) : link);
            }
        }
        return Optional.empty();
    }

    private static boolean isLineRemoved(BrokenLink link) {
        return link.position() > 0 && link.fault() == Fault.REMOVED;
    }

    /** What was cut off begins after the last line that is there. */
    static BrokenLink removed(String complaint, int there) {
        return new BrokenLink(Chain.COURSES, complaint, there + 1L, Fault.REMOVED);
    }

    /** What happened to the links themselves says nothing about a single complaint. */
    private static Optional<BrokenLink> ofTheChain(Way way, Fault fault) {
        return Optional.of(new BrokenLink(Chain.COURSES, null, way.head().position() + 1, fault));
    }

    private static Optional<BrokenLink> ofTheLine(ProofStore.SealedLine sealed) {
        var course = sealed.seal().course();
        if (course.hash().equals(sealed.lineHash())) {
            return ofTheClocks(sealed);
        }
        var fault = sealed.lineHash() == null ? Fault.REMOVED : Fault.ALTERED;
        return Optional.of(new BrokenLink(Chain.COURSES, course.complaint(), course.entries(), fault));
    }

    private static Optional<BrokenLink> ofTheClocks(ProofStore.SealedLine sealed) {
        var were = sealed.seal().clocks();
        if (Objects.equals(were, sealed.clocks())) {
            return Optional.empty();
        }
        int more = lines(sealed.clocks()) - lines(were);
        var fault = more == 0 ? Fault.ALTERED : more < 0 ? Fault.REMOVED : Fault.INSERTED;
        return Optional.of(new BrokenLink(Chain.COURSES, sealed.seal().course().complaint(), 0, fault));
    }

    private static int lines(SealedClocks clocks) {
        return clocks == null ? 0 : clocks.lines();
    }
}
