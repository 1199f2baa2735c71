package io.huiyin.duplicate.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Status;
import io.huiyin.duplicate.Merge;
import io.huiyin.duplicate.Merges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps merges in the table {@code complaint_merge}; a complaint is merged with one other at the most. */
@Repository
class JdbcMerges implements Merges {

    private final JdbcClient jdbc;

    JdbcMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Merge merge) {
        try {
            jdbc.sql("insert into complaint_merge (merged, merged_into, status_before, reason, merged_by, merged_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            merge.merged().value(),
                            merge.leading().value(),
                            merge.statusBefore().name(),
                            merge.reason(),
                            merge.by(),
                            merge.at().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Complaints.ConcurrentChange(merge.merged());
        }
    }

    @Override
    public void remove(ComplaintNumber merged) {
        int removed = jdbc.sql("delete from complaint_merge where merged = ?")
                .param(merged.value())
                .update();
        if (removed == 0) {
            throw new Complaints.ConcurrentChange(merged);
        }
    }

    @Override
    public Optional<Merge> of(ComplaintNumber merged) {
        return jdbc.sql("select * from complaint_merge where merged = ?")
                .param(merged.value())
                .query(JdbcMerges::merge)
                .optional();
    }

    @Override
    public List<Merge> into(ComplaintNumber leading) {
        return jdbc.sql("select * from complaint_merge where merged_into = ? order by merged_at, merged")
                .param(leading.value())
                .query(JdbcMerges::merge)
                .list();
    }

    private static Merge merge(ResultSet row, int index) throws SQLException {
        return new Merge(
                ComplaintNumber.of(row.getString("merged")),
                ComplaintNumber.of(row.getString("merged_into")),
                Status.valueOf(row.getString("status_before")),
                row.getString("reason"),
                row.getString("merged_by"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }
}
