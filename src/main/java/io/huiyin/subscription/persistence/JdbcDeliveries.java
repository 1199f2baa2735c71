package io.huiyin.subscription.persistence;

import io.huiyin.subscription.Deliveries;
import io.huiyin.subscription.Delivery;
import io.huiyin.subscription.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the queue in the table {@code delivery}, and who just tells whom in {@code subscriber}; on H2 and PostgreSQL alike. */
@Repository
class JdbcDeliveries implements Deliveries {

    private static final int LONGEST_FAULT = 300;

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Message> messages, Instant at) {
        messages.forEach(
                message -> jdbc.sql("insert into delivery (event_id, subscription, complaint, event_type, body,"
                                + " state, attempts, since, next_at) values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                        .params(
                                message.eventId(),
                                message.subscription(),
                                message.complaint().value())
                        .params(message.type(), message.body(), utc(at), utc(at))
                        .update());
    }

    @Override
    public List<String> subscribersDue(Instant at) {
        return jdbc.sql("select distinct d.subscription from delivery d"
                        + " left join subscriber s on s.subscription = d.subscription"
                        + " where d.state = 'WAITING' and d.next_at <= :at and (s.retry_at is null or s.retry_at <= :at)"
                        + " and (s.leased_until is null or s.leased_until < :at)")
                .param("at", utc(at))
                .query(String.class)
                .list();
    }

    /** One statement decides who gets it; the row of a new subscriber is made on the way. */
    @Override
    public boolean lease(String subscription, String node, Instant at, Instant until) {
        return take(subscription, node, at, until) || isNew(subscription) && take(subscription, node, at, until);
    }

    private boolean take(String subscription, String node, Instant at, Instant until) {
        return jdbc.sql(
                                "update subscriber set leased_by = :node, leased_until = :until where subscription = :subscription"
                                        + " and (leased_until is null or leased_until < :at or leased_by = :node)")
                        .param("node", node)
                        .param("until", utc(until))
                        .param("at", utc(at))
                        .param("subscription", subscription)
                        .update()
                == 1;
    }

    private boolean isNew(String subscription) {
        try {
            return jdbc.sql("insert into subscriber (subscription, failures) select ?, 0"
                                    + " where not exists (select 1 from subscriber where subscription = ?)")
                            .params(subscription, subscription)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false; // another node was quicker
        }
    }

    @Override
    public void release(String subscription, String node) {
        jdbc.sql("update subscriber set leased_by = null, leased_until = null where subscription = ? and leased_by = ?")
                .params(subscription, node)
                .update();
    }

    @Override
    public List<Delivery> due(String subscription, Instant at, int limit) {
        return jdbc.sql("select * from delivery where subscription = ? and state = 'WAITING' and next_at <= ?"
                        + " order by position limit ?")
                .params(subscription, utc(at), limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    @Override
    @Transactional
    public void delivered(Delivery delivery) {
        jdbc.sql("update delivery set state = 'DELIVERED', body = '', attempts = attempts + 1, fault = null"
                        + " where position = ? and state = 'WAITING'")
                .param(delivery.position())
                .update();
        jdbc.sql("update subscriber set failures = 0, retry_at = null where subscription = ? and failures > 0")
                .param(delivery.subscription())
                .update();
    }

    @Override
    public void postpone(Delivery delivery, String fault, Instant nextAt) {
        failed(delivery, fault);
        jdbc.sql("update delivery set next_at = ? where position = ?")
                .params(utc(nextAt), delivery.position())
                .update();
    }

    @Override
    @Transactional
    public int outOfOrder(Delivery delivery, String fault, Instant retryAt, Instant giveUpBefore) {
        failed(delivery, fault);
        jdbc.sql("update subscriber set failures = failures + 1, retry_at = ? where subscription = ?")
                .params(utc(retryAt), delivery.subscription())
                .update();
        return jdbc.sql(
                        "update delivery set state = 'DEAD', fault = ? where subscription = ? and state = 'WAITING' and since < ?")
                .params(cut(fault), delivery.subscription(), utc(giveUpBefore))
                .update();
    }

    private void failed(Delivery delivery, String fault) {
        jdbc.sql("update delivery set attempts = attempts + 1, fault = ? where position = ?")
                .params(cut(fault), delivery.position())
                .update();
    }

    @Override
    public int failures(String subscription) {
        return jdbc.sql("select failures from subscriber where subscription = ?")
                .param(subscription)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void giveUp(Delivery delivery, String fault) {
        failed(delivery, fault);
        jdbc.sql("update delivery set state = 'DEAD' where position = ?")
                .param(delivery.position())
                .update();
    }

    @Override
    public void drop(String subscription) {
        jdbc.sql("delete from delivery where subscription = ? and state = 'WAITING'")
                .param(subscription)
                .update();
    }

    @Override
    public Optional<Delivery> find(long position) {
        return jdbc.sql("select * from delivery where position = ?")
                .param(position)
                .query((row, number) -> delivery(row))
                .optional();
    }

    @Override
    public List<Delivery> newest(Delivery.State state, int limit) {
        return jdbc.sql("select * from delivery where state = ? order by position desc limit ?")
                .params(state.name(), limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    @Override
    @Transactional
    public void sendAgain(Delivery delivery, Instant at) {
        jdbc.sql("update delivery set state = 'WAITING', attempts = 0, since = ?, next_at = ?"
                        + " where position = ? and state = 'DEAD'")
                .params(utc(at), utc(at), delivery.position())
                .update();
        jdbc.sql("update subscriber set retry_at = null where subscription = ?")
                .param(delivery.subscription())
                .update();
    }

    @Override
    public int count(Delivery.State state) {
        return jdbc.sql("select count(*) from delivery where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return jdbc.sql("select since from delivery where state = 'WAITING' order by since limit 1")
                .query((row, number) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void forget(Instant deliveredBefore) {
        jdbc.sql("delete from delivery where state = 'DELIVERED' and since < ?")
                .param(utc(deliveredBefore))
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("subscription"),
                row.getString("complaint"),
                row.getString("event_type"),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("fault"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String cut(String fault) {
        return fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
