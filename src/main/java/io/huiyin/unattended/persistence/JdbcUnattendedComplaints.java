package io.huiyin.unattended.persistence;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.unattended.UnattendedComplaints;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks the database, which compares record and engine in one statement; most complaints are archived, and left out by the index of
 * their status.
 */
@Repository
class JdbcUnattendedComplaints implements UnattendedComplaints {

    private static final String UNATTENDED =
            """
            select c.number from complaint c
            where c.status in (:unsealed) and c.milestones not like :sealed
              and not exists (select 1 from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                              where e.business_key_ = c.number and d.key_ in (:handling))
            order by c.number fetch first :most rows only
            """;
    private static final List<String> UNSEALED = Arrays.stream(Status.values())
            .filter(status -> status != Status.ARCHIVED)
            .map(Status::name)
            .toList();
    private static final List<String> HANDLING = List.of(ComplaintProcess.KEY, ComplaintProcess.MERGED_COMPLAINT);

    private final JdbcClient jdbc;

    JdbcUnattendedComplaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ComplaintNumber> find(int atMost) {
        return jdbc
                .sql(UNATTENDED)
                .param("unsealed", UNSEALED)
                .param("sealed", "%" + Milestone.SEALED + "%")
                .param("handling", HANDLING)
                .param("most", atMost)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintNumber::of)
                .toList();
    }
}
