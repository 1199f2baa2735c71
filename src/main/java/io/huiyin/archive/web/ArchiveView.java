package io.huiyin.archive.web;

import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Kind;
import java.time.Instant;
import java.util.List;

/** A filed version as callers see it. */
record ArchiveView(
        int version,
        Kind kind,
        Instant createdAt,
        String createdBy,
        List<String> pending,
        String jsonSha256,
        String pdfSha256,
        String previousHash,
        long position,
        String chainHash,
        Links links) {

    static ArchiveView of(ArchiveVersion version) {
        var base = "/api/complaints/" + version.complaint() + "/archive/" + version.version();
        return new ArchiveView(
                version.version(),
                version.kind(),
                version.createdAt(),
                version.createdBy(),
                version.pending(),
                version.jsonSha256(),
                version.pdfSha256(),
                version.previousHash(),
                version.position(),
                version.chainHash(),
                new Links(base + ".json", base + ".pdf"));
    }

    /** Where the documents are. */
    record Links(String json, String pdf) {}
}
