package io.huiyin.major.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.PersonalHolding;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The review of a major complaint tells of its customer in free words; its level, category, cause and codes stay (S-45, R4.4-g). */
@Component
class PostMortemHolding implements PersonalHolding {

    private static final TypeReference<Map<String, Object>> REPORT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PostMortemHolding(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "postMortems";
    }

    /** The same words stand in the record. */
    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return List.of();
    }

    @Override
    public void erase(ComplaintNumber complaint) {
        jdbc.sql("select round, report from post_mortem where complaint = ?")
                .param(complaint.value())
                .query((row, number) -> new Review(row.getInt("round"), row.getString("report")))
                .list()
                .forEach(review -> jdbc.sql("update post_mortem set report = ? where complaint = ? and round = ?")
                        .params(left(review.report()), complaint.value(), review.round())
                        .update());
    }

    private String left(String report) {
        try {
            return json.writeValueAsString(Blackened.of(json.readValue(report, REPORT)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A review cannot be read", e);
        }
    }

    private record Review(int round, String report) {}
}
