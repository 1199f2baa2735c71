package io.huiyin.platform.security;

import io.huiyin.platform.security.SignIn.Door;
import io.huiyin.platform.security.SignIn.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who came in and who was refused, for a year (R5.2.2-4; ASVS 7.1.3, 7.2.1). */
class SignIns {

    /** More than the six months that the law asks for. */
    private static final int DAYS_KEPT = 366;

    /** A system that sends its password with each request is noted once in this time. */
    private static final Duration NOTED_AGAIN = Duration.ofMinutes(15);

    private static final int REMEMBERED = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recent<Instant> noted = new Recent<>(REMEMBERED);
    private final AtomicReference<LocalDate> cleared = new AtomicReference<>();

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person id of a user there is, or null */
    void note(String person, Outcome outcome, Door door, String address) {
        var now = clock.instant();
        if (outcome == Outcome.SUCCESS && door == Door.REST && isNoted(person + " " + address, now)) {
            return;
        }
        LOG.info("Sign-in {} by {} of {} from {}", outcome, door, person == null ? "nobody known" : person, address);
        jdbc.sql("insert into sign_in (at, person, outcome, door, address) values (?, ?, ?, ?, ?)")
                .params(utc(now), person, outcome.name(), door.name(), address)
                .update();
        forgetOld(now);
    }

    private boolean isNoted(String who, Instant now) {
        var last = noted.get(who);
        if (last != null && last.plus(NOTED_AGAIN).isAfter(now)) {
            return true;
        }
        noted.put(who, now);
        return false;
    }

    private void forgetOld(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(cleared.getAndSet(today))) {
            jdbc.sql("delete from sign_in where at < ?")
                    .param(utc(now.minus(Duration.ofDays(DAYS_KEPT))))
                    .update();
        }
    }

    /** The newest first, beginning below an id. */
    List<SignIn> page(long below, int size) {
        return jdbc.sql("select * from sign_in where id < ? order by id desc fetch first ? rows only")
                .params(below, size)
                .query(SignIns::signIn)
                .list();
    }

    private static SignIn signIn(ResultSet row, int line) throws SQLException {
        return new SignIn(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                Outcome.valueOf(row.getString("outcome")),
                Door.valueOf(row.getString("door")),
                row.getString("address"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
