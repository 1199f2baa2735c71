package io.huiyin.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks PostgreSQL itself what it was asked to do and how much it keeps. */
class DatabaseMeter {

    private static final String OF_THIS_DATABASE =
            " from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())"
                    + " and query not like '%pg_stat_statements%'";
    private static final String BEGINNINGS = "query = 'BEGIN'";
    private static final String NO_STATEMENTS = "query ~ '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW)'";

    private final JdbcClient jdbc;

    DatabaseMeter(DataSource database) {
        jdbc = JdbcClient.create(database);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
    }

    /** Transactions and statements so far, without those of this meter. */
    Asked asked() {
        return jdbc.sql("select coalesce(sum(calls) filter (where " + BEGINNINGS + "), 0) as transactions,"
                        + " coalesce(sum(calls) filter (where not " + NO_STATEMENTS + "), 0) as statements"
                        + OF_THIS_DATABASE)
                .query((row, number) -> new Asked(row.getLong("transactions"), row.getLong("statements")))
                .single();
    }

    /** Bytes of each table with its indexes and long values, after everything that is no longer needed was given back. */
    Map<String, Long> bytesByTable() {
        jdbc.sql("vacuum full").update();
        var sizes = new LinkedHashMap<String, Long>();
        jdbc.sql("select relname, pg_total_relation_size(oid) as bytes from pg_class"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(row -> {
                    sizes.put(row.getString("relname"), row.getLong("bytes"));
                });
        return sizes;
    }

    /** What the database was asked to do. */
    record Asked(long transactions, long statements) {

        static final Asked NOTHING = new Asked(0, 0);

        Asked plus(Asked other) {
            return new Asked(transactions + other.transactions, statements + other.statements);
        }

        Asked since(Asked before) {
            return new Asked(transactions - before.transactions, statements - before.statements);
        }
    }
}
