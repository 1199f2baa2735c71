package io.huiyin.audit.persistence;

import io.huiyin.audit.FindComplaints;
import io.huiyin.audit.Found;
import io.huiyin.audit.Search;
import io.huiyin.audit.Search.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches in the table of complaints, the clock ledger and the engine's history of decisions. */
@Repository
class JdbcFindComplaints implements FindComplaints {

    private static final int PIECE = 200;
    private static final Map<Order, String> COLUMNS = Map.of(
            Order.NUMBER, "number",
            Order.RECEIVED, "received_at",
            Order.STATUS, "status",
            Order.CATEGORY, "category",
            Order.PRIORITY,
                    "case priority when 'URGENT' then 4 when 'IMPORTANT' then 3 when 'GENERAL' then 2 when 'ORDINARY' then 1 end",
            Order.TIER, "major_tier",
            Order.TRACK, "case track when 'MAJOR' then 3 when 'COMPLEX' then 2 when 'STANDARD' then 1 end",
            Order.ROUND, "round");

    private final JdbcClient jdbc;
    private final JdbcHistoryDigest digest;
    private final JdbcTemplate pieceByPiece;
    private final TransactionTemplate snapshot;

    JdbcFindComplaints(
            JdbcClient jdbc, JdbcHistoryDigest digest, DataSource database, PlatformTransactionManager transactions) {
        this.digest = digest;
        this.jdbc = jdbc;
        this.pieceByPiece = new JdbcTemplate(database);
        this.pieceByPiece.setFetchSize(PIECE);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public long count(Search search) {
        var conditions = conditions(search);
        return jdbc.sql("select count(*) from complaint c" + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Found> page(Search search, Order order, boolean descending, int offset, int size) {
        var direction = descending ? " desc nulls last" : " asc nulls last";
        var conditions = conditions(search);
        var rows = jdbc.sql(SearchSql.SELECT
                        + conditions.where()
                        + " order by " + COLUMNS.get(order) + direction + ", number" + (descending ? " desc" : "")
                        + " limit " + size + " offset " + offset)
                .params(conditions.values())
                .query(SearchSql::found)
                .list();
        return withMissed(rows);
    }

    /** In a transaction: PostgreSQL hands rows on piece by piece only there. */
    @Override
    public void each(Search search, Consumer<Found> taker) {
        var conditions = conditions(search);
        snapshot.executeWithoutResult(status -> {
            var piece = new ArrayList<Found>(PIECE);
            try (var rows = pieceByPiece.queryForStream(
                    SearchSql.SELECT + conditions.where() + " order by received_at desc, number desc",
                    SearchSql::found,
                    conditions.values().toArray())) {
                rows.forEach(row -> {
                    piece.add(row);
                    if (piece.size() == PIECE) {
                        withMissed(piece).forEach(taker);
                        piece.clear();
                    }
                });
            }
            withMissed(piece).forEach(taker);
        });
    }

    private Conditions conditions(Search search) {
        return SearchSql.conditions(search, digest.until("RULES"));
    }

    private List<Found> withMissed(List<Found> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var conditions = new Conditions()
                .oneOf("complaint_number", rows.stream().map(Found::number).toList());
        var missed = jdbc
                .sql("select distinct complaint_number, clock from clock_event" + conditions.where()
                        + " and kind = 'MISSED'")
                .params(conditions.values())
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getString(2).replace('_', '-')))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
        return rows.stream()
                .map(row -> SearchSql.with(row, List.copyOf(missed.getOrDefault(row.number(), new TreeSet<>()))))
                .toList();
    }
}
