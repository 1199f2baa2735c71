package io.huiyin.audit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.huiyin.audit.Checked;
import io.huiyin.audit.ProofCheck;
import io.huiyin.audit.ProofChecks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The checks in their table; that one runs at a time the database sees to. */
@Repository
class JdbcProofChecks implements ProofChecks {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final TypeReference<List<Checked>> FOUND = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcProofChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProofCheck> begin(String user, LocalDate anchorDay, long links, Instant now, Instant silentSince) {
        jdbc.sql("update proof_check set running = null where running = 1 and seen_at < ?")
                .param(at(silentSince))
                .update();
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into proof_check (started_at, started_by, anchor_day, links, checked, seen_at, running)"
                            + " values (:now, :user, :anchorDay, :links, 0, :now, 1)")
                    .param("now", at(now))
                    .param("user", user)
                    .param("anchorDay", anchorDay)
                    .param("links", links)
                    .update(key, "id");
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return find(key.getKeyAs(Long.class));
    }

    @Override
    public void note(long id, long checked, Instant now) {
        jdbc.sql("update proof_check set checked = ?, seen_at = ? where id = ?")
                .params(checked, at(now), id)
                .update();
    }

    @Override
    public void end(long id, long checked, Instant now, List<Checked> found) {
        jdbc.sql("update proof_check set checked = :checked, seen_at = :now, ended_at = :now, found = :found,"
                        + " running = null where id = :id")
                .param("checked", checked)
                .param("now", at(now))
                .param("found", found == null ? null : written(found))
                .param("id", id)
                .update();
    }

    @Override
    public Optional<ProofCheck> find(long id) {
        return jdbc.sql("select * from proof_check where id = ?")
                .param(id)
                .query(JdbcProofChecks::check)
                .optional();
    }

    @Override
    public List<ProofCheck> newest(int atMost) {
        return jdbc.sql("select * from proof_check order by id desc limit ?")
                .param(atMost)
                .query(JdbcProofChecks::check)
                .list();
    }

    private static ProofCheck check(ResultSet row, int number) throws SQLException {
        var found = row.getString("found");
        return new ProofCheck(
                row.getLong("id"),
                ProofRow.instant(row, "started_at"),
                row.getString("started_by"),
                row.getObject("anchor_day", LocalDate.class),
                row.getLong("links"),
                row.getLong("checked"),
                ProofRow.instant(row, "seen_at"),
                ProofRow.instant(row, "ended_at"),
                found == null ? null : read(found));
    }

    private static List<Checked> read(String found) {
        try {
            return JSON.readValue(found, FOUND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a check found cannot be read", e);
        }
    }

    private static String written(List<Checked> found) {
        try {
            return JSON.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a check found cannot be written", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
