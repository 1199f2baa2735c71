package io.huiyin.audit;

import io.huiyin.audit.BrokenLink.Fault;
import io.huiyin.deadline.LedgerLine;
import java.util.Optional;

/** The way along one complaint's clock ledger: each line must be as it was written, and each clock and round without a gap. */
class LedgerWay {

    private LedgerLine last = LedgerLine.before("");
    private BrokenLink broken;

    /** The next line, clock by clock. */
    void take(KeptClock kept) {
        var line = kept.line();
        if (broken == null) {
            broken = broken(line, kept.hash());
        }
        last = line;
    }

    /** The first line that is not as it should be. */
    Optional<BrokenLink> broken() {
        return Optional.ofNullable(broken);
    }

    private BrokenLink broken(LedgerLine line, String hash) {
        if (hash == null) {
            return at(line, line.place(), Fault.INSERTED);
        }
        if (!hash.equals(line.hash())) {
            return at(line, line.place(), Fault.ALTERED);
        }
        return line.place() == next(line) ? null : at(line, next(line), Fault.REMOVED);
    }

    private int next(LedgerLine line) {
        return line.clock().equals(last.clock()) && line.round() == last.round() ? last.place() + 1 : 1;
    }

    private static BrokenLink at(LedgerLine line, int place, Fault fault) {
        var where = new LedgerPlace(line.clock(), line.round(), place);
        return new BrokenLink(Chain.COURSES, line.complaint(), 0, where, null, fault);
    }
}
