package io.huiyin.complaint.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.CourseLine;
import io.huiyin.complaint.ErasedLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads them from the table {@code case_entry}. */
@Repository
class JdbcErasedLines implements ErasedLines {

    private final JdbcClient jdbc;

    JdbcErasedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String leftOf(ComplaintNumber complaint) {
        return jdbc
                .sql("select position, detail from case_entry where complaint = ? and erased_sha256 is not null"
                        + " order by position")
                .param(complaint.value())
                .query((row, number) -> new CourseLine(
                        complaint.value(), row.getInt("position"), null, null, null, null, 0, row.getString("detail")))
                .list()
                .stream()
                .reduce(CourseLine.GENESIS, (left, line) -> line.leftAfter(left), (one, other) -> other);
    }
}
