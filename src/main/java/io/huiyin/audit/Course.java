package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import io.huiyin.complaint.CourseLine;
import java.util.Optional;
import java.util.OptionalInt;

/** The way along one complaint's case log: what the next line must be, and what the last must have been. */
class Course {

    private final ProofStore store;
    private final KeptFiles files;
    private final CourseHead noted;
    private final Erasures erasures = new Erasures();
    private final ToldLimits limits = new ToldLimits();
    private final ToldFiles told = new ToldFiles();
    private final LedgerWay ledger = new LedgerWay();
    private int taken;
    private String hash = CourseLine.GENESIS;

    /** @param noted the newest line as it is noted; without a line where nothing is */
    Course(ProofStore store, KeptFiles files, CourseHead noted) {
        this.store = store;
        this.files = files;
        this.noted = noted;
    }

    int taken() {
        return taken;
    }

    boolean isOwn(KeptLine line) {
        return line.line().complaint().equals(noted.complaint());
    }

    /** Takes the next line of the clock ledger, if it is this complaint's; one of an earlier complaint, which has no course, is passed over. */
    boolean passes(KeptClock kept) {
        int order = kept.line().complaint().compareTo(noted.complaint());
        if (order == 0) {
            ledger.take(kept);
            limits.take(kept.line());
        }
        return order <= 0;
    }

    /** The next line, in order of positions; empty when it is in order. */
    Optional<BrokenLink> take(KeptLine kept) {
        int expected = taken + 1;
        if (kept.line().position() > expected) {
            return broken(expected, Fault.REMOVED);
        }
        if (kept.hash() == null || expected > noted.entries()) {
            return broken(expected, Fault.INSERTED);
        }
        if (!kept.line().hashAfter(hash).equals(kept.hash())) {
            return broken(expected, whatChangedTheOrder());
        }
        if (!erasures.take(kept.line())) {
            return broken(expected, Fault.ALTERED);
        }
        limits.take(kept.line());
        told.take(kept.line());
        taken = expected;
        hash = kept.hash();
        return Optional.empty();
    }

    /** After the last line: whether it is the one that is noted, and tells what the clocks say and which files there are. */
    Optional<BrokenLink> end() {
        if (taken < noted.entries()) {
            return broken(taken + 1, Fault.REMOVED);
        }
        if (!hash.equals(noted.hash())) {
            return broken(taken, Fault.ALTERED);
        }
        if (erasures.broken() > 0) {
            return broken(erasures.broken(), Fault.ALTERED);
        }
        return ledger.broken().or(this::toldOtherwise).or(this::filesOtherwise);
    }

    private Optional<BrokenLink> filesOtherwise() {
        var line = told.count() == 0 ? OptionalInt.empty() : told.broken(files.of(noted.complaint()));
        return line.isEmpty() ? Optional.empty() : broken(line.getAsInt(), Fault.FILE_ALTERED);
    }

    /** Whether there are files of which no line tells; for all complaints together {@link KeptFiles#withOtherFiles} finds that sooner. */
    Optional<BrokenLink> untoldFiles() {
        return files.count(noted.complaint()) == told.count() ? Optional.empty() : broken(0, Fault.FILES_DIFFER);
    }

    private Optional<BrokenLink> toldOtherwise() {
        var told = limits.broken();
        return told.isEmpty() ? Optional.empty() : broken(told.getAsInt(), Fault.CLOCKS_DIFFER);
    }

    /** Who takes a line out or puts one in can count the others anew; the noted number tells him. */
    private Fault whatChangedTheOrder() {
        int there = store.count(noted.complaint());
        return there == noted.entries() ? Fault.ALTERED : there < noted.entries() ? Fault.REMOVED : Fault.INSERTED;
    }

    private Optional<BrokenLink> broken(int position, Fault fault) {
        return Optional.of(new BrokenLink(Chain.COURSES, noted.complaint(), position, fault));
    }
}
