package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import java.util.Optional;
import java.util.function.Supplier;

/** The way along a chain over all complaints. Others may add links meanwhile: what is newer than the noted head is asked for again. */
class Way {

    private final Supplier<Head> newest;
    private Head noted;
    private Head head = Head.NONE;

    Way(Supplier<Head> newest) {
        this.newest = newest;
        this.noted = newest.get();
    }

    /** The last link that was in order. */
    Head head() {
        return head;
    }

    /**
     * The next link; empty when it is in order.
     *
     * @param expected the hash that it must have after the last
     */
    Optional<Fault> take(Head link, String expected) {
        if (link.position() != head.position() + 1) {
            return Optional.of(Fault.REMOVED);
        }
        if (link.position() > noted.position()) {
            noted = newest.get();
        }
        if (link.position() > noted.position()) {
            return Optional.of(Fault.INSERTED);
        }
        if (!link.hash().equals(expected) || link.position() == noted.position() && !link.equals(noted)) {
            return Optional.of(Fault.ALTERED);
        }
        head = link;
        return Optional.empty();
    }

    /** After the last link: whether it is the newest that is noted. */
    Optional<Fault> end() {
        return head.position() < noted.position() ? Optional.of(Fault.REMOVED) : Optional.empty();
    }
}
