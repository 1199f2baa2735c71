package io.huiyin.notification.persistence;

import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer was written, and where to. */
@Component
class NoticeHolding implements PersonalHolding {

    private final JdbcClient jdbc;

    NoticeHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return jdbc.sql("select at, purpose, channel, recipient, subject, body, state from notice"
                        + " where complaint = ? and reader is null order by at")
                .param(complaint.value())
                .query((row, line) -> Map.<String, Object>of(
                        "at",
                                row.getObject("at", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                        "purpose", row.getString("purpose"),
                        "channel", row.getString("channel"),
                        "recipient", row.getString("recipient"),
                        "subject", row.getString("subject"),
                        "text", row.getString("body"),
                        "state", row.getString("state")))
                .list();
    }

    @Override
    public void erase(ComplaintNumber complaint) {
        jdbc.sql(
                        "update notice set recipient = :erased, subject = :erased, body = :erased, elsewhere = null, fault = null"
                                + " where complaint = :complaint")
                .param("erased", Blackened.TEXT)
                .param("complaint", complaint.value())
                .update();
    }
}
