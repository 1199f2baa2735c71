package io.huiyin.complaint.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.CourseLine;
import io.huiyin.complaint.PersonalHolding;
import io.huiyin.proof.Sha256;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The person on the record and in its case log; the lines of the log keep the hashes of what they said. */
@Component
class RecordHolding implements PersonalHolding {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    /** Lines without a word of anybody's. */
    private static final Set<String> WITHOUT_PERSON = EnumSet.of(
                    Event.STATUS_CHANGED, Event.LIMIT_WARNED, Event.LIMIT_MISSED, Event.ARCHIVED, Event.ROUND_STARTED)
            .stream()
            .map(Event::name)
            .collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RecordHolding(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Map<String, Object>> show(ComplaintNumber complaint) {
        return List.of();
    }

    /** What the rules decided stands there in words of the tables; where people decide, they write why. */
    @Override
    public void erase(ComplaintNumber complaint) {
        jdbc.sql("update complaint set customer_name = :erased, phone = null, phone_key = null, email = null,"
                        + " email_key = null, postal_address = null, customer_number = null, on_behalf_of = null,"
                        + " consent_evidence = null, contact_id = null,"
                        + " external_reference = null, late_reason = null,"
                        + " title = :erased, description = :erased, expectation = null, tracking_token_hash = null,"
                        + " erased_at = :now where number = :number")
                .param("erased", Blackened.TEXT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", complaint.value())
                .update();
        jdbc.sql("select position, detail from case_entry where complaint = :complaint and erased_sha256 is null"
                        + " and event not in (:withoutPerson) and not (event = :decided and actor = :rules)")
                .param("complaint", complaint.value())
                .param("withoutPerson", WITHOUT_PERSON)
                .param("decided", Event.DECIDED.name())
                .param("rules", CaseEntry.SYSTEM)
                .query((row, line) -> new Line(row.getInt(1), row.getString(2)))
                .list()
                .forEach(line -> blacken(complaint, line));
    }

    private void blacken(ComplaintNumber complaint, Line line) {
        var before = new CourseLine(complaint.value(), line.position(), null, null, null, null, 0, line.detail());
        jdbc.sql("update case_entry set detail = ?, erased_sha256 = ? where complaint = ? and position = ?")
                .params(left(line.detail()), Sha256.bytes(before.detailSha256()), complaint.value(), line.position())
                .update();
    }

    private String left(String detail) {
        try {
            return json.writeValueAsString(Blackened.of(json.readValue(detail, DETAIL)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case entry's detail cannot be read", e);
        }
    }

    private record Line(int position, String detail) {}
}
