package io.huiyin.cluster;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups complaints about one event; each stays a complaint of its own (S-17). */
public class GroupComplaints {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final String CLUSTER = "cluster";

    private final Clusters clusters;
    private final CaseFile cases;
    private final GroupRisk risk;
    private final MemberProcess process;

    GroupComplaints(Clusters clusters, CaseFile cases, GroupRisk risk, MemberProcess process) {
        this.clusters = clusters;
        this.cases = cases;
        this.risk = risk;
        this.process = process;
    }

    /** @throws Refused if the title is missing or too long */
    public Cluster open(String title, String by) {
        var text = required("title", title, 200);
        var number = clusters.nextNumber(LocalDate.ofInstant(cases.now(), WorkingDays.ZONE));
        var cluster = new Cluster(number, text, ClusterState.OPEN, null, cases.now(), by, null);
        clusters.add(cluster);
        return cluster;
    }

    /**
     * Joins a complaint to an event; nothing happens if it is there already.
     *
     * @throws Refused if there is no such event
     * @throws NotNow if the complaint is over or belongs to another event
     */
    public void join(ComplaintNumber number, String cluster, String by) {
        var locked = locked(cluster);
        var present = clusters.of(number);
        if (present.filter(member -> member.cluster().equals(locked.number())).isPresent()) {
            return;
        }
        if (present.isPresent()) {
            throw new NotNow("inAnotherCluster");
        }
        var complaint = cases.get(number);
        if (complaint.status().isOver()) {
            throw new NotNow("complaintOver");
        }
        clusters.join(new Member(number, locked.number(), cases.now(), by));
        cases.note(
                complaint,
                by,
                Event.CLUSTER_JOINED,
                null,
                Recorded.of(CLUSTER, locked.number(), "title", locked.title()));
        look(locked, number, by);
    }

    /** @throws NotNow if the complaint belongs to no event */
    public void leave(ComplaintNumber number, String by) {
        var member = clusters.of(number).orElseThrow(() -> new NotNow("inNoCluster"));
        clusters.lock(member.cluster());
        clusters.leave(number);
        cases.note(cases.get(number), by, Event.CLUSTER_LEFT, null, Map.of(CLUSTER, member.cluster()));
    }

    /**
     * Tells all complaints of an event at once what is known: the cause, or that it is repaired.
     *
     * @return how many are told
     * @throws Refused if there is no such event, or the text is missing
     */
    public int tell(String cluster, ClusterState state, String text, String by) {
        if (state == null || state == ClusterState.OPEN) {
            throw new Refused("state", "unknownOption", "[CAUSE_FOUND, REPAIRED]");
        }
        var news = required("text", text, 2000);
        var locked = locked(cluster);
        clusters.save(locked.told(state, news));
        var members = clusters.members(locked.number());
        for (var member : members) {
            cases.note(
                    cases.get(member.complaint()),
                    by,
                    Event.CLUSTER_NEWS,
                    null,
                    Recorded.of(CLUSTER, locked.number(), "clusterState", state.name(), "clusterNews", news));
            process.tellNews(member.complaint());
        }
        return members.size();
    }

    private Cluster locked(String number) {
        return Optional.ofNullable(number)
                .map(String::strip)
                .flatMap(clusters::lock)
                .orElseThrow(() -> new Refused(CLUSTER, "clusterUnknown"));
    }

    /** Raises the risk for all members once, and for each that joins afterwards. */
    private void look(Cluster cluster, ComplaintNumber newest, String by) {
        var members = clusters.members(cluster.number());
        if (cluster.riskAt() != null) {
            raise(newest, cluster, by);
        } else if (risk.is(joinedLately(members), ofOneCompany(members))) {
            clusters.save(cluster.atRisk(cases.now()));
            members.forEach(member -> raise(member.complaint(), cluster, by));
        }
    }

    private void raise(ComplaintNumber number, Cluster cluster, String by) {
        cases.note(cases.get(number), by, Event.GROUP_RISK, null, Map.of(CLUSTER, cluster.number()));
        process.screenAnew(number, by);
    }

    private int joinedLately(List<Member> members) {
        var since = cases.now().minus(WINDOW);
        return (int) members.stream()
                .filter(member -> member.joinedAt().isAfter(since))
                .count();
    }

    private int ofOneCompany(List<Member> members) {
        return members.stream()
                .map(member -> cases.get(member.complaint()).intake().customer())
                .flatMap(customer -> Company.of(customer).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(company -> 1)))
                .values()
                .stream()
                .max(Integer::compare)
                .orElse(0);
    }

    private static String required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Refused(field, "required");
        }
        if (text.strip().length() > longest) {
            throw new Refused(field, "tooLong", longest);
        }
        return text.strip();
    }
}
