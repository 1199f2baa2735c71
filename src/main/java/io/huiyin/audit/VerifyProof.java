package io.huiyin.audit;

import io.huiyin.archive.Finding;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.audit.BrokenLink.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks all chains from their first link to the last, and against anchors that were kept elsewhere. */
public class VerifyProof {

    private final VerifyCourses courses;
    private final VerifyReads reads;
    private final VerifyArchive archive;
    private final ProofHeads heads;

    VerifyProof(VerifyCourses courses, VerifyReads reads, VerifyArchive archive, ProofHeads heads) {
        this.courses = courses;
        this.reads = reads;
        this.archive = archive;
        this.heads = heads;
    }

    /**
     * Walks every chain.
     *
     * @param anchor heads that were noted earlier; empty when there is none to compare with
     * @param eachLink is told of each link when it has been walked
     */
    public List<Checked> verify(Map<Chain, Head> anchor, Runnable eachLink) {
        var checked = new ArrayList<Checked>();
        for (var found : List.of(courses.verifyAll(eachLink), reads.verifyAll(eachLink), archive(eachLink))) {
            var noted = anchor.get(found.chain());
            checked.add(found.intact() && noted != null ? against(noted, found) : found);
        }
        return checked;
    }

    /** How many links there are to walk, over all chains: a line of a case log is one, and so is its seal. */
    long links() {
        long seals = Stream.of(Chain.values())
                .map(heads::of)
                .mapToLong(Head::position)
                .sum();
        return courses.lines() + seals;
    }

    private Checked against(Head noted, Checked found) {
        if (heads.has(found.chain(), noted)) {
            return found;
        }
        var broken = new BrokenLink(found.chain(), null, noted.position(), Fault.NOT_AS_ANCHORED);
        return new Checked(found.chain(), found.links(), Optional.of(broken), found.head());
    }

    private Checked archive(Runnable eachLink) {
        var verified = archive.verifyAll(Optional.empty(), eachLink);
        return new Checked(
                Chain.ARCHIVE,
                verified.checked(),
                verified.firstBroken().map(VerifyProof::broken),
                heads.of(Chain.ARCHIVE));
    }

    private static BrokenLink broken(Finding finding) {
        var fault =
                switch (finding.fault()) {
                    case DOCUMENT_MISSING, MISSING_VERSION -> Fault.REMOVED;
                    case INSERTED -> Fault.INSERTED;
                    case RECORD_MISSING -> Fault.RECORD_REMOVED;
                    case RECORD_ALTERED -> Fault.RECORD_ALTERED;
                    default -> Fault.ALTERED;
                };
        return new BrokenLink(Chain.ARCHIVE, finding.complaint(), finding.position(), null, finding.field(), fault);
    }
}
