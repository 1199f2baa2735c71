package io.huiyin.notification.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeState;
import io.huiyin.notification.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A notice as a row. */
final class NoticeRow {

    private NoticeRow() {}

    static Map<String, Object> of(Notice notice) {
        var row = new HashMap<String, Object>();
        row.put("messageId", notice.messageId());
        row.put(
                "complaint",
                notice.complaint() == null ? null : notice.complaint().value());
        row.put("purpose", notice.purpose().name());
        row.put("round", notice.round());
        row.put("occurrence", notice.occurrence());
        row.put("channel", notice.channel().name());
        row.put("reader", notice.reader());
        row.put("recipient", notice.recipient());
        row.put("language", notice.language().toLanguageTag());
        row.put("subject", notice.subject());
        row.put("body", notice.text());
        row.put("elsewhere", notice.elsewhere());
        row.put("state", notice.state().name());
        row.put("attempts", notice.attempts());
        row.put("fault", notice.fault());
        row.put("at", utc(notice.at()));
        return row;
    }

    static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getString("message_id"),
                ComplaintNumber.parse(row.getString("complaint")).orElse(null),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("round"),
                row.getString("occurrence"),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("reader"),
                row.getString("recipient"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("elsewhere"),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("fault"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
