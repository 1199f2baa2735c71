package io.huiyin.archive.persistence;

import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Kind;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.proof.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links and retention as rows. */
final class ArchiveRow {

    private ArchiveRow() {}

    static Map<String, Object> of(ArchiveVersion version) {
        var row = new LinkedHashMap<String, Object>();
        row.put("position", version.position());
        row.put("complaint", version.complaint().value());
        row.put("version", version.version());
        row.put("kind", version.kind().name());
        row.put("created_at", utc(version.createdAt()));
        row.put("created_by", version.createdBy());
        row.put("pending", String.join(",", version.pending()));
        row.put("content_sha256", Sha256.bytes(version.contentSha256()));
        row.put("json_sha256", Sha256.bytes(version.jsonSha256()));
        row.put("pdf_sha256", Sha256.bytes(version.pdfSha256()));
        row.put("previous_hash", Sha256.bytes(version.previousHash()));
        row.put("previous_chain_hash", Sha256.bytes(version.previousChainHash()));
        row.put("chain_hash", Sha256.bytes(version.chainHash()));
        return row;
    }

    static ArchiveVersion version(ResultSet row, int number) throws SQLException {
        var pending = row.getString("pending");
        return new ArchiveVersion(
                ComplaintNumber.of(row.getString("complaint")),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                instant(row, "created_at"),
                row.getString("created_by"),
                pending.isEmpty() ? List.of() : List.of(pending.split(",")),
                Sha256.hex(row.getBytes("content_sha256")),
                Sha256.hex(row.getBytes("json_sha256")),
                Sha256.hex(row.getBytes("pdf_sha256")),
                Sha256.hex(row.getBytes("previous_hash")),
                row.getLong("position"),
                Sha256.hex(row.getBytes("previous_chain_hash")),
                Sha256.hex(row.getBytes("chain_hash")));
    }

    static Retention retention(ResultSet row, int number) throws SQLException {
        var by = row.getString("hold_by");
        var proposer = row.getString("disposal_proposed_by");
        return new Retention(
                row.getInt("versions"),
                row.getObject("retain_until", LocalDate.class),
                by == null ? null : new Retention.Hold(by, row.getString("hold_reason"), instant(row, "hold_since")),
                proposer == null ? null : new Retention.Proposal(proposer, instant(row, "disposal_proposed_at")),
                instant(row, "disposed_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
