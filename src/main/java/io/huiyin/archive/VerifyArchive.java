package io.huiyin.archive;

import io.huiyin.archive.Finding.Fault;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks that the archive is as it was filed, and the records of sealed complaints with it, and names the first link that is not
 * (R5.3.3-1). Walks the chain link by link, so
 * that its length does not matter.
 */
public class VerifyArchive {

    private final ArchiveStore store;
    private final CaseLog caseLog;
    private final LinkCheck links;

    VerifyArchive(ArchiveStore store, Complaints complaints, CaseLog caseLog) {
        this.store = store;
        this.caseLog = caseLog;
        this.links = new LinkCheck(store, complaints, caseLog);
    }

    /** Checks all versions of one complaint and their place in the chain. */
    public Verification verify(ComplaintNumber complaint) {
        long checked = 0;
        for (var link : store.versions(complaint)) {
            var before = beforeIt(link);
            var finding =
                    before.isEmpty() ? LinkCheck.finding(link, Fault.CHAIN_BROKEN) : links.check(link, before.get());
            if (finding.isPresent()) {
                return new Verification(checked, finding, store.head());
            }
            checked++;
        }
        return new Verification(checked, missing(complaint), store.head());
    }

    /**
     * Checks the whole chain, and that it still contains the link noted earlier, if there is one.
     *
     * @param eachLink is told of each link when it has been walked
     */
    public Verification verifyAll(Optional<Verification.Anchor> anchor, Runnable eachLink) {
        var walk = new Walk(anchor);
        for (var page = store.after(0); !page.isEmpty(); page = store.after(walk.position)) {
            for (var link : page) {
                var finding = walk.step(link);
                eachLink.run();
                if (finding.isPresent()) {
                    return new Verification(walk.position, finding, store.head());
                }
            }
        }
        return new Verification(walk.position, walk.end(), store.head());
    }

    private Optional<String> beforeIt(ArchiveVersion link) {
        return link.position() == 1
                ? Optional.of(ArchiveVersion.GENESIS)
                : store.at(link.position() - 1).map(ArchiveVersion::chainHash);
    }

    /** The first version that was filed and is not there. */
    private Optional<Finding> missing(ComplaintNumber complaint) {
        var there =
                store.versions(complaint).stream().map(ArchiveVersion::version).collect(Collectors.toSet());
        var remembered = caseLog.of(complaint).stream()
                .filter(entry -> entry.event() == Event.ARCHIVED)
                .toList();
        int filed = Math.max(
                remembered.size(),
                store.retention(complaint).map(Retention::versions).orElse(0));
        return IntStream.rangeClosed(1, filed)
                .filter(version -> !there.contains(version))
                .mapToObj(version ->
                        new Finding(complaint.value(), version, position(remembered, version), Fault.MISSING_VERSION))
                .findFirst();
    }

    private static long position(List<CaseEntry> remembered, int version) {
        return remembered.size() < version
                ? 0
                : ((Number) remembered.get(version - 1).detail().get("position")).longValue();
    }

    /** The way along the chain: where it is and what the next link must follow. */
    private final class Walk {

        private final Optional<Verification.Anchor> anchor;
        private long position;
        private String chainHash = ArchiveVersion.GENESIS;

        private Walk(Optional<Verification.Anchor> anchor) {
            this.anchor = anchor;
        }

        private Optional<Finding> step(ArchiveVersion link) {
            if (link.position() != position + 1) {
                return gone().or(() -> LinkCheck.finding(link, Fault.CHAIN_BROKEN));
            }
            var finding = links.check(link, chainHash)
                    .or(() ->
                            isNotTheNoted(link) ? LinkCheck.finding(link, Fault.NOT_THE_NOTED_HASH) : Optional.empty());
            if (finding.isEmpty()) {
                position = link.position();
                chainHash = link.chainHash();
            }
            return finding;
        }

        private boolean isNotTheNoted(ArchiveVersion link) {
            return anchor.filter(noted -> noted.position() == link.position())
                    .filter(noted -> !noted.chainHash().equals(link.chainHash()))
                    .isPresent();
        }

        private Optional<Finding> end() {
            return gone().or(this::withOtherDocuments).or(this::headElsewhere).or(this::notedNotReached);
        }

        private Optional<Finding> gone() {
            return store.incomplete().flatMap(VerifyArchive.this::missing);
        }

        private Optional<Finding> withOtherDocuments() {
            return store.withOtherDocuments().flatMap(link -> LinkCheck.finding(link, Fault.DOCUMENT_INSERTED));
        }

        private Optional<Finding> headElsewhere() {
            var head = store.head();
            boolean wrong = head.lastPosition() != head.position()
                    || head.position() == position && !head.chainHash().equals(chainHash);
            return wrong ? Optional.of(new Finding(null, 0, head.position(), Fault.CHAIN_BROKEN)) : Optional.empty();
        }

        private Optional<Finding> notedNotReached() {
            return anchor.filter(noted -> noted.position() > position)
                    .map(noted -> new Finding(null, 0, noted.position(), Fault.MISSING_VERSION));
        }
    }
}
