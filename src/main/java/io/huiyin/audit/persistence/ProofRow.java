package io.huiyin.audit.persistence;

import io.huiyin.audit.CourseHead;
import io.huiyin.audit.KeptClock;
import io.huiyin.audit.KeptLine;
import io.huiyin.audit.ProofStore.SealedLine;
import io.huiyin.audit.Seal;
import io.huiyin.audit.SealedClocks;
import io.huiyin.complaint.CourseLine;
import io.huiyin.complaint.LookLine;
import io.huiyin.deadline.persistence.LedgerRow;
import io.huiyin.proof.Sha256;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Links of the chains as rows. */
final class ProofRow {

    private ProofRow() {}

    static KeptLine line(ResultSet row, int number) throws SQLException {
        var line = new CourseLine(
                row.getString("complaint"),
                row.getInt("position"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("event"),
                row.getString("step"),
                row.getInt("round"),
                row.getString("detail"),
                Sha256.hex(row.getBytes("erased_sha256")));
        return new KeptLine(line, Sha256.hex(row.getBytes("hash")));
    }

    static KeptClock clock(ResultSet row, int number) throws SQLException {
        return new KeptClock(LedgerRow.line(row), Sha256.hex(row.getBytes("hash")));
    }

    static CourseHead course(ResultSet row, int number) throws SQLException {
        return new CourseHead(row.getString("complaint"), row.getInt("entries"), Sha256.hex(row.getBytes("hash")));
    }

    static Seal seal(ResultSet row, int number) throws SQLException {
        var hash = Sha256.hex(row.getBytes("clocks_hash"));
        var clocks = hash == null ? null : new SealedClocks(row.getInt("clocks"), hash);
        return new Seal(
                row.getLong("position"),
                instant(row, "at"),
                course(row, number),
                clocks,
                Sha256.hex(row.getBytes("chain_hash")));
    }

    static SealedLine sealed(ResultSet row, int number) throws SQLException {
        return new SealedLine(
                seal(row, number),
                Sha256.hex(row.getBytes("line_hash")),
                SealedClocks.of(hashes(row.getArray("clock_hashes"))));
    }

    static Object[] of(Seal seal) {
        var course = seal.course();
        return new Object[] {
            seal.position(),
            seal.at().atOffset(ZoneOffset.UTC),
            course.complaint(),
            course.entries(),
            Sha256.bytes(course.hash()),
            seal.clocks() == null ? null : seal.clocks().lines(),
            seal.clocks() == null ? null : Sha256.bytes(seal.clocks().hash()),
            Sha256.bytes(seal.chainHash())
        };
    }

    static LookLine look(ResultSet row, int number) throws SQLException {
        return new LookLine(
                row.getLong("position"),
                instant(row, "at"),
                row.getString("reader"),
                row.getString("complaint"),
                row.getString("kind"),
                row.getString("address"),
                row.getString("purpose"),
                Sha256.hex(row.getBytes("hash")));
    }

    /** Those of an aggregate, which is null where there is none. */
    static List<String> hashes(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(hash -> Sha256.hex((byte[]) hash))
                        .toList();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
