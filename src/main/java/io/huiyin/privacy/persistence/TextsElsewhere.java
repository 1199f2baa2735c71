package io.huiyin.privacy.persistence;

import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept beside the record: remarks of departments, why complaints were merged, and what other systems sent and were told. */
@Component
class TextsElsewhere implements PersonalHolding {

    private static final List<String> ERASURES = List.of(
            "update joint_part set remark = :erased where complaint = :complaint and remark is not null",
            "delete from trouble_ticket_party where complaint = :complaint",
            "update complaint_merge set reason = :erased where :complaint in (merged, merged_into)",
            "update trouble_ticket set content = '{}', channel = null where complaint = :complaint",
            "update ticket_standing set base_type = null, schema_location = null where complaint = :complaint",
            "delete from delivery where complaint = :complaint");

    private final JdbcClient jdbc;

    TextsElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ticket";
    }

    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return jdbc.sql("select content from trouble_ticket where complaint = ?")
                .param(complaint.value())
                .query((row, line) -> Map.<String, Object>of("content", row.getString(1)))
                .list();
    }

    @Override
    public void erase(ComplaintNumber complaint) {
        ERASURES.forEach(erasure -> jdbc.sql(erasure)
                .param("complaint", complaint.value())
                .param("erased", Blackened.TEXT)
                .update());
    }
}
