package io.huiyin.major.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.major.PostMortem;
import io.huiyin.major.PostMortems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reviews in the table {@code post_mortem}. */
@Repository
class JdbcPostMortems implements PostMortems {

    private static final TypeReference<Map<String, Object>> REPORT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcPostMortems(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(PostMortem postMortem) {
        jdbc.sql("delete from post_mortem where complaint = ? and round = ?")
                .params(postMortem.complaint().value(), postMortem.round())
                .update();
        jdbc.sql("insert into post_mortem (complaint, round, tier, category, root_cause_class, written_by, approved_by,"
                        + " approved_at, report) values (:complaint, :round, :tier, :category, :cause, :writtenBy,"
                        + " :approvedBy, :approvedAt, :report)")
                .param("complaint", postMortem.complaint().value())
                .param("round", postMortem.round())
                .param("tier", postMortem.tier().name())
                .param("category", name(postMortem.category()), Types.VARCHAR)
                .param("cause", name(postMortem.rootCauseClass()), Types.VARCHAR)
                .param("writtenBy", postMortem.writtenBy())
                .param("approvedBy", postMortem.approvedBy())
                .param("approvedAt", postMortem.approvedAt().atOffset(ZoneOffset.UTC))
                .param("report", write(postMortem.report()))
                .update();
    }

    @Override
    public List<PostMortem> find(Category category, RootCauseClass cause, String words, int limit) {
        return jdbc
                .sql("select * from post_mortem where (:category is null or category = :category)"
                        + " and (:cause is null or root_cause_class = :cause)"
                        + " order by approved_at desc, complaint desc")
                .param("category", name(category), Types.VARCHAR)
                .param("cause", name(cause), Types.VARCHAR)
                .query((row, number) -> postMortem(row))
                .list()
                .stream()
                .filter(found -> words == null || says(found, words))
                .limit(limit)
                .toList();
    }

    private static boolean says(PostMortem postMortem, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return postMortem.report().values().stream()
                .anyMatch(value -> value.toString().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private PostMortem postMortem(ResultSet row) throws SQLException {
        return new PostMortem(
                ComplaintNumber.of(row.getString("complaint")),
                row.getInt("round"),
                MajorTier.valueOf(row.getString("tier")),
                value(Category.class, row.getString("category")),
                value(RootCauseClass.class, row.getString("root_cause_class")),
                row.getString("written_by"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                read(row.getString("report")));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private String write(Map<String, Object> report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A review cannot be written: " + report.keySet(), e);
        }
    }

    private Map<String, Object> read(String report) {
        try {
            return json.readValue(report, REPORT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A review cannot be read", e);
        }
    }
}
