package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.proof.CanonicalJson;
import io.huiyin.proof.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/**
 * One filed version of a complaint's record and its link in the chain across all complaints (R5.3.3-1, S-44).
 *
 * @param version 1 for the complaint's first, plus one for each later one
 * @param pending what the record still lacked, for example {@code feedback}
 * @param contentSha256 hash of the record without the archive's own notes; equal hashes mean nothing new to file
 * @param previousHash chain hash of the same complaint's version before, or null for the first
 * @param position place in the chain across all complaints, from 1
 * @param previousChainHash chain hash of the position before
 * @param chainHash hash of all the others
 */
public record ArchiveVersion(
        ComplaintNumber complaint,
        int version,
        Kind kind,
        Instant createdAt,
        String createdBy,
        List<String> pending,
        String contentSha256,
        String jsonSha256,
        String pdfSha256,
        String previousHash,
        long position,
        String previousChainHash,
        String chainHash) {

    /** What the chain begins with. */
    public static final String GENESIS = "0".repeat(64);

    /** This version with the hashes of its documents. */
    ArchiveVersion with(RecordDocuments.Made made) {
        return copy(Sha256.of(made.json()), Sha256.of(made.pdf()), position, previousChainHash, chainHash);
    }

    /** This version as the next link after the head. */
    ArchiveVersion after(ChainHead head) {
        var placed = copy(jsonSha256, pdfSha256, head.position() + 1, head.chainHash(), null);
        return placed.copy(
                jsonSha256, pdfSha256, placed.position, placed.previousChainHash, placed.expectedChainHash());
    }

    /** The chain hash that this link must have. */
    String expectedChainHash() {
        var link = new HashMap<String, Object>();
        link.put("complaint", complaint.value());
        link.put("version", version);
        link.put("kind", kind.name());
        link.put("createdAt", createdAt);
        link.put("createdBy", createdBy);
        link.put("pending", pending);
        link.put("contentSha256", contentSha256);
        link.put("jsonSha256", jsonSha256);
        link.put("pdfSha256", pdfSha256);
        link.put("previousHash", previousHash);
        link.put("position", position);
        link.put("previousChainHash", previousChainHash);
        return Sha256.of(CanonicalJson.bytes(link));
    }

    private ArchiveVersion copy(
            String newJsonSha256,
            String newPdfSha256,
            long newPosition,
            String newPreviousChainHash,
            String newChainHash) {
        return new ArchiveVersion(
                complaint,
                version,
                kind,
                createdAt,
                createdBy,
                pending,
                contentSha256,
                newJsonSha256,
                newPdfSha256,
                previousHash,
                newPosition,
                newPreviousChainHash,
                newChainHash);
    }
}
