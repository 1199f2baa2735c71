package io.huiyin.closure.persistence;

import io.huiyin.closure.Survey;
import io.huiyin.closure.SurveyStore;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps surveys in the table {@code survey}. */
@Repository
class JdbcSurveyStore implements SurveyStore {

    private final JdbcClient jdbc;

    JdbcSurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addIfAbsent(Survey survey) {
        jdbc.sql("insert into survey (complaint, round, token, invited_at, expires_at)"
                        + " select :complaint, :round, :token, cast(:invitedAt as timestamp with time zone),"
                        + " cast(:expiresAt as timestamp with time zone)"
                        + " where not exists (select 1 from survey where complaint = :complaint and round = :round)")
                .param("complaint", survey.complaint().value())
                .param("round", survey.round())
                .param("token", survey.token().value())
                .param("invitedAt", utc(survey.invitedAt()))
                .param("expiresAt", utc(survey.expiresAt()))
                .update();
    }

    @Override
    public Optional<Survey> find(ComplaintNumber complaint, int round) {
        return jdbc.sql("select * from survey where complaint = ? and round = ?")
                .params(complaint.value(), round)
                .query((row, number) -> survey(row))
                .optional();
    }

    @Override
    public Optional<Survey> find(SecretToken token) {
        return jdbc.sql("select * from survey where token = ?")
                .param(token.value())
                .query((row, number) -> survey(row))
                .optional();
    }

    @Override
    public boolean markAnswered(Survey survey, Instant at) {
        return jdbc.sql("update survey set answered_at = ? where token = ? and answered_at is null")
                        .params(utc(at), survey.token().value())
                        .update()
                == 1;
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                ComplaintNumber.of(row.getString("complaint")),
                row.getInt("round"),
                new SecretToken(row.getString("token")),
                instant(row, "invited_at"),
                instant(row, "expires_at"),
                instant(row, "answered_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
