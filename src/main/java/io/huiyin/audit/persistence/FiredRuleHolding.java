package io.huiyin.audit.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rules fired for a complaint: goes with the decisions themselves, which a search for a rule would look for in vain. */
@Component
class FiredRuleHolding implements PersonalHolding {

    private final JdbcClient jdbc;

    FiredRuleHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return List.of();
    }

    @Override
    public void erase(ComplaintNumber complaint) {
        jdbc.sql("delete from fired_rule where complaint = ?")
                .param(complaint.value())
                .update();
    }
}
