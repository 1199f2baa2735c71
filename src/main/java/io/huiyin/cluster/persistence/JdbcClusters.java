package io.huiyin.cluster.persistence;

import io.huiyin.cluster.Cluster;
import io.huiyin.cluster.ClusterState;
import io.huiyin.cluster.Clusters;
import io.huiyin.cluster.Member;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps events in {@code incident_cluster} and their complaints in {@code cluster_member}. */
@Repository
class JdbcClusters implements Clusters {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    JdbcClusters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String nextNumber(LocalDate day) {
        var prefix = "IC" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
        int known = jdbc.sql("select count(*) from incident_cluster where number like ?")
                .param(prefix + "%")
                .query(Integer.class)
                .single();
        return prefix + (known + 1);
    }

    /** Two events that are opened at the same moment get in each other's way; the second is tried again. */
    @Override
    public void add(Cluster cluster) {
        try {
            jdbc.sql("insert into incident_cluster (number, title, state, opened_at, opened_by, version)"
                            + " values (?, ?, ?, ?, ?, 0)")
                    .params(
                            cluster.number(),
                            cluster.title(),
                            cluster.state().name(),
                            utc(cluster.openedAt()),
                            cluster.openedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("Another event was opened at this moment", e);
        }
    }

    /** The update takes the row's lock on every database. */
    @Override
    public Optional<Cluster> lock(String number) {
        jdbc.sql("update incident_cluster set version = version + 1 where number = ?")
                .param(number)
                .update();
        return find(number);
    }

    @Override
    public Optional<Cluster> find(String number) {
        return jdbc.sql("select * from incident_cluster where number = ?")
                .param(number)
                .query(JdbcClusters::cluster)
                .optional();
    }

    @Override
    public void save(Cluster cluster) {
        jdbc.sql("update incident_cluster set state = :state, cause = :cause, risk_at = :riskAt where number = :number")
                .param("state", cluster.state().name())
                .param("cause", cluster.cause(), Types.VARCHAR)
                .param("riskAt", cluster.riskAt() == null ? null : utc(cluster.riskAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", cluster.number())
                .update();
    }

    @Override
    public List<Cluster> newest() {
        return jdbc.sql("select * from incident_cluster order by opened_at desc, number desc limit " + SHOWN)
                .query(JdbcClusters::cluster)
                .list();
    }

    @Override
    public void join(Member member) {
        try {
            jdbc.sql("insert into cluster_member (complaint, cluster, joined_at, joined_by) values (?, ?, ?, ?)")
                    .params(member.complaint().value(), member.cluster(), utc(member.joinedAt()), member.joinedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Complaints.ConcurrentChange(member.complaint());
        }
    }

    @Override
    public void leave(ComplaintNumber complaint) {
        jdbc.sql("delete from cluster_member where complaint = ?")
                .param(complaint.value())
                .update();
    }

    @Override
    public Optional<Member> of(ComplaintNumber complaint) {
        return jdbc.sql("select * from cluster_member where complaint = ?")
                .param(complaint.value())
                .query(JdbcClusters::member)
                .optional();
    }

    @Override
    public List<Member> members(String cluster) {
        return jdbc.sql("select * from cluster_member where cluster = ? order by joined_at, complaint")
                .param(cluster)
                .query(JdbcClusters::member)
                .list();
    }

    private static Cluster cluster(ResultSet row, int index) throws SQLException {
        var riskAt = row.getObject("risk_at", OffsetDateTime.class);
        return new Cluster(
                row.getString("number"),
                row.getString("title"),
                ClusterState.valueOf(row.getString("state")),
                row.getString("cause"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                riskAt == null ? null : riskAt.toInstant());
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                ComplaintNumber.of(row.getString("complaint")),
                row.getString("cluster"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getString("joined_by"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
