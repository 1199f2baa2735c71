package io.huiyin.complaint.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.CourseLine;
import io.huiyin.proof.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the case log in the table {@code case_entry}; rows are only ever inserted. */
@Repository
class JdbcCaseLog implements CaseLog {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CourseChain chain;
    private final ObjectProvider<CaseWatch> watches;

    JdbcCaseLog(JdbcClient jdbc, CourseChain chain, ObjectMapper json, ObjectProvider<CaseWatch> watches) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.json = json;
        this.watches = watches;
    }

    @Override
    public void hold(ComplaintNumber complaint) {
        chain.lock(complaint);
    }

    /** Links the line to the one before it, so that nobody can change, remove or add one afterwards without a trace. */
    @Override
    public void append(ComplaintNumber complaint, CaseEntry entry) {
        var head = chain.lock(complaint);
        var line = line(complaint, head.entries() + 1, entry);
        var hash = line.hashAfter(head.hash());
        jdbc.sql("insert into case_entry (complaint, position, at, actor, event, step, round, detail, hash)"
                        + " values (:complaint, :position, :at, :actor, :event, :step, :round, :detail, :hash)")
                .param("complaint", line.complaint())
                .param("position", line.position())
                .param("at", ComplaintRow.utc(line.at()))
                .param("actor", line.actor())
                .param("event", line.event())
                .param("step", line.step())
                .param("round", line.round())
                .param("detail", line.detail())
                .param("hash", Sha256.bytes(hash))
                .update();
        chain.move(complaint, head, hash);
        watches.forEach(watch -> watch.lineAdded(complaint, entry));
    }

    private CourseLine line(ComplaintNumber complaint, int position, CaseEntry entry) {
        return new CourseLine(
                complaint.value(),
                position,
                entry.at().truncatedTo(ChronoUnit.MILLIS),
                entry.actor(),
                entry.event().name(),
                entry.step(),
                entry.round(),
                write(entry.detail()));
    }

    @Override
    public List<CaseEntry> of(ComplaintNumber complaint) {
        return jdbc.sql("select * from case_entry where complaint = ? order by position")
                .param(complaint.value())
                .query((row, number) -> entry(row))
                .list();
    }

    private CaseEntry entry(ResultSet row) throws SQLException {
        return new CaseEntry(
                ComplaintRow.instant(row, "at"),
                row.getString("actor"),
                CaseEntry.Event.valueOf(row.getString("event")),
                row.getString("step"),
                row.getInt("round"),
                read(row.getString("detail")));
    }

    private String write(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A case entry's detail cannot be written: " + detail.keySet(), e);
        }
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case entry's detail cannot be read", e);
        }
    }
}
