package io.huiyin.deadline.persistence;

import io.huiyin.deadline.UsedCalendar;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendar last used, in table {@code calendar_file}. */
@Repository
class JdbcUsedCalendar implements UsedCalendar {

    private final JdbcClient jdbc;

    JdbcUsedCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, String> fingerprints() {
        var known = new HashMap<Integer, String>();
        jdbc.sql("select calendar_year, sha256 from calendar_file").query(row -> {
            known.put(row.getInt("calendar_year"), row.getString("sha256"));
        });
        return known;
    }

    @Override
    @Transactional
    public void remember(Map<Integer, String> fingerprints) {
        jdbc.sql("delete from calendar_file").update();
        fingerprints.forEach(
                (year, sha256) -> jdbc.sql("insert into calendar_file (calendar_year, sha256) values (?, ?)")
                        .params(year, sha256)
                        .update());
    }
}
