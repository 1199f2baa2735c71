package io.huiyin.audit;

import io.huiyin.archive.Finding;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.audit.BrokenLink.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks all chains from their first link to the last, against the anchors of each day and against one that was kept elsewhere. */
public class VerifyProof {

    private final VerifyCourses courses;
    private final VerifyReads reads;
    private final VerifyArchive archive;
    private final ProofHeads heads;
    private final Anchors anchors;

    VerifyProof(VerifyCourses courses, VerifyReads reads, VerifyArchive archive, ProofHeads heads, Anchors anchors) {
        this.courses = courses;
        this.reads = reads;
        this.archive = archive;
        this.heads = heads;
        this.anchors = anchors;
    }

    /**
     * Walks every chain.
     *
     * @param anchor heads that were noted elsewhere; empty when there are none but those of the anchors
     * @param eachLink is told of each link when it has been walked
     */
    public List<Checked> verify(Map<Chain, Head> anchor, Runnable eachLink) {
        var noted = new ArrayList<Map<Chain, Head>>();
        noted.add(anchor);
        anchors.all().forEach(kept -> noted.add(kept.anchor().heads()));
        return Stream.of(courses.verifyAll(eachLink), reads.verifyAll(eachLink), archive(eachLink))
                .map(found -> found.intact() ? against(noted, found) : found)
                .toList();
    }

    /** How many links there are to walk, over all chains: a line of a case log is one, and so is its seal. */
    long links() {
        long seals = Stream.of(Chain.values())
                .map(heads::of)
                .mapToLong(Head::position)
                .sum();
        return courses.lines() + seals;
    }

    private Checked against(List<Map<Chain, Head>> anchored, Checked found) {
        var broken = anchored.stream()
                .flatMap(anchor -> Stream.ofNullable(anchor.get(found.chain())))
                .filter(noted -> !heads.has(found.chain(), noted))
                .findFirst()
                .map(noted -> new BrokenLink(found.chain(), null, noted.position(), Fault.NOT_AS_ANCHORED));
        return new Checked(found.chain(), found.links(), broken, found.head());
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
                    case INSERTED, DOCUMENT_INSERTED -> Fault.INSERTED;
                    case RECORD_MISSING -> Fault.RECORD_REMOVED;
                    case RECORD_ALTERED -> Fault.RECORD_ALTERED;
                    case RETENTION_ALTERED -> Fault.RETENTION_ALTERED;
                    default -> Fault.ALTERED;
                };
        return new BrokenLink(Chain.ARCHIVE, finding.complaint(), finding.position(), null, finding.field(), fault);
    }
}
