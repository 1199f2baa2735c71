package io.huiyin.deadline.persistence;

import io.huiyin.deadline.LedgerLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A line of the clock ledger as a row of {@code clock_event}. */
public final class LedgerRow {

    static final String COLUMNS =
            "complaint_number, clock, round, place, kind, at, started_at, limit_text, by_whom, reason";

    private LedgerRow() {}

    /** The line of a row that has at least its columns. */
    public static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getString("complaint_number"),
                row.getString("clock"),
                row.getInt("round"),
                row.getInt("place"),
                row.getString("kind"),
                instant(row, "at"),
                instant(row, "started_at"),
                row.getString("limit_text"),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    static OffsetDateTime column(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
