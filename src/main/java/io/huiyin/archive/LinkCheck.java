package io.huiyin.archive;

import io.huiyin.archive.Finding.Fault;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.proof.Sha256;
import java.util.List;
import java.util.Optional;

/** Checks one link of the chain against its documents, its neighbours, what the case log remembers of it, and the record. */
class LinkCheck {

    private final ArchiveStore store;
    private final CaseLog caseLog;
    private final RecordCheck record;
    private final RetentionCheck retention;

    LinkCheck(ArchiveStore store, Complaints complaints, CaseLog caseLog) {
        this.store = store;
        this.caseLog = caseLog;
        this.record = new RecordCheck(store, complaints, caseLog);
        this.retention = new RetentionCheck(store, caseLog);
    }

    Optional<Finding> check(ArchiveVersion link, String previousChainHash) {
        var course = caseLog.of(link.complaint());
        var versions = store.versions(link.complaint());
        var remembered = course.stream().filter(entry -> isAbout(entry, link)).findFirst();
        if (remembered.isEmpty()) {
            return finding(link, Fault.INSERTED);
        }
        if (!link.previousChainHash().equals(previousChainHash)) {
            return finding(link, Fault.CHAIN_BROKEN);
        }
        if (!link.expectedChainHash().equals(link.chainHash())
                || !link.chainHash().equals(remembered.get().detail().get("chainHash"))) {
            return finding(link, Fault.ENTRY_ALTERED);
        }
        return ownPredecessor(link, versions)
                .or(() -> isDisposed(course) ? afterDisposal(link) : documents(link))
                .or(() -> isNewest(link, versions)
                        ? record.check(link, versions).or(() -> retention.check(link, course))
                        : Optional.empty());
    }

    static Optional<Finding> finding(ArchiveVersion link, Fault fault) {
        return Optional.of(Finding.of(link, fault, null));
    }

    private static boolean isAbout(CaseEntry entry, ArchiveVersion link) {
        return entry.event() == Event.ARCHIVED
                && entry.detail().get("version") instanceof Number version
                && version.intValue() == link.version();
    }

    private static boolean isDisposed(List<CaseEntry> course) {
        return course.stream()
                .anyMatch(entry -> entry.event() == Event.RETENTION
                        && "DISPOSED".equals(entry.detail().get("action")));
    }

    private static boolean isNewest(ArchiveVersion link, List<ArchiveVersion> versions) {
        return versions.get(versions.size() - 1).position() == link.position();
    }

    private Optional<Finding> ownPredecessor(ArchiveVersion link, List<ArchiveVersion> versions) {
        if (link.version() == 1) {
            return link.previousHash() == null ? Optional.empty() : finding(link, Fault.CHAIN_BROKEN);
        }
        var predecessor = versions.stream()
                .filter(version -> version.version() == link.version() - 1)
                .findFirst();
        if (predecessor.isEmpty()) {
            return Optional.of(
                    new Finding(link.complaint().value(), link.version() - 1, link.position(), Fault.MISSING_VERSION));
        }
        return predecessor.get().chainHash().equals(link.previousHash())
                ? Optional.empty()
                : finding(link, Fault.CHAIN_BROKEN);
    }

    private Optional<Finding> afterDisposal(ArchiveVersion link) {
        return store.hasDocuments(link.position()) ? finding(link, Fault.DOCUMENT_INSERTED) : Optional.empty();
    }

    private Optional<Finding> documents(ArchiveVersion link) {
        return document(link, Document.JSON, link.jsonSha256(), Fault.JSON_ALTERED)
                .or(() -> document(link, Document.PDF, link.pdfSha256(), Fault.PDF_ALTERED));
    }

    private Optional<Finding> document(ArchiveVersion link, Document document, String sha256, Fault altered) {
        try {
            var bytes = store.document(link.position(), document);
            if (bytes.isEmpty()) {
                return finding(link, Fault.DOCUMENT_MISSING);
            }
            return Sha256.of(bytes.get()).equals(sha256) ? Optional.empty() : finding(link, altered);
        } catch (ArchiveStore.Unreadable e) {
            return finding(link, altered);
        }
    }
}
