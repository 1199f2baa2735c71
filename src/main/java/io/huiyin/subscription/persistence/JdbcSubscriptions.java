package io.huiyin.subscription.persistence;

import io.huiyin.subscription.RegisteredSubscriptions;
import io.huiyin.subscription.Subscription;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps subscribers in the table {@code subscription}. */
@Repository
class JdbcSubscriptions implements RegisteredSubscriptions {

    private final JdbcClient jdbc;

    JdbcSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Subscription> all() {
        return jdbc.sql("select * from subscription order by created_at, id")
                .query((row, number) -> subscription(row))
                .list();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("id"),
                row.getString("form"),
                URI.create(row.getString("callback")),
                row.getString("query"),
                row.getString("owner"),
                row.getString("secret"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void add(Subscription subscription) {
        jdbc.sql("insert into subscription (id, form, callback, query, owner, secret, created_at)"
                        + " values (:id, :form, :callback, :query, :owner, :secret, :createdAt)")
                .param("id", subscription.id())
                .param("form", subscription.form())
                .param("callback", subscription.callback().toString())
                .param("query", subscription.query(), Types.VARCHAR)
                .param("owner", subscription.owner())
                .param("secret", subscription.secret(), Types.VARCHAR)
                .param("createdAt", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public void remove(String id) {
        jdbc.sql("delete from subscription where id = ?").param(id).update();
        jdbc.sql("delete from delivery where subscription = ?").param(id).update();
        jdbc.sql("delete from subscriber where subscription = ?").param(id).update();
    }
}
