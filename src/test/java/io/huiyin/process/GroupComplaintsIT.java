package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.cluster.ClusterState;
import io.huiyin.cluster.Clusters;
import io.huiyin.cluster.GroupComplaints;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Registration;
import io.huiyin.major.ChangeMajor;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints of many about one event are told of it together and stay complaints of their own (S-17). */
class GroupComplaintsIT extends ComplaintJourneys {

    private static final String BY = "csc-supervisor";

    @Autowired
    private GroupComplaints groupComplaints;

    @Autowired
    private ChangeMajor changeMajor;

    @Autowired
    private Clusters clusters;

    @Autowired
    private ReceiveComplaint door;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Journey> members = new ArrayList<>();
    private String cluster;

    @BeforeEach
    void anEvent() {
        cluster = transaction
                .execute(status -> groupComplaints.open("Fibre cut in Haidian", BY))
                .number();
    }

    @AfterEach
    void forgetThem() {
        members.forEach(Journey::forget);
    }

    @Test
    void everyCustomerIsToldAtOnceAndKeepsNumberLimitsAndHandling() {
        var two = received(2, Map.of());
        two.forEach(this::join);
        var due = clocks.ledger(two.get(0)).state(ClockId.K05).orElseThrow().dueAt();

        transaction.execute(status -> groupComplaints.tell(
                cluster, ClusterState.CAUSE_FOUND, "A fibre is cut; it is repaired by 18:00.", BY));
        members.forEach(Journey::jobs);
        transaction.execute(status -> groupComplaints.tell(cluster, ClusterState.REPAIRED, "It is repaired.", BY));
        members.forEach(Journey::jobs);

        for (var member : members) {
            assertThat(log.of(member.number()).stream()
                            .filter(entry -> entry.event() == Event.NOTICE_SENT)
                            .map(entry -> entry.detail().get("purpose")))
                    .filteredOn("CLUSTER_NEWS"::equals)
                    .hasSize(2);
            assertThat(member.openTasks()).containsExactly("Task_GiveFirstResponse");
            assertThat(member.complaint().status()).isEqualTo(Status.CLASSIFIED);
        }
        assertThat(clocks.ledger(two.get(0)).state(ClockId.K05).orElseThrow().dueAt())
                .isEqualTo(due);
        assertThat(clusters.find(cluster).orElseThrow().state()).isEqualTo(ClusterState.REPAIRED);
    }

    @Test
    void theCustomerOfAMajorComplaintHearsTheNewsWhenItsStatementIsApproved() {
        Major.graded(complaint, Major.outage());
        join(complaint.number());
        transaction.execute(status -> groupComplaints.tell(cluster, ClusterState.CAUSE_FOUND, "A fibre is cut.", BY));
        complaint.jobs();
        assertThat(toldToTheCustomer()).doesNotContain("CLUSTER_NEWS");

        Major.stated(complaint);

        assertThat(toldToTheCustomer()).contains("STATEMENT", "CLUSTER_NEWS");
    }

    @Test
    void newsThatReachNobodyTroubleNobody() {
        complaint.registered(anonymous()).jobs();
        join(complaint.number());

        transaction.execute(status -> groupComplaints.tell(cluster, ClusterState.REPAIRED, "It is repaired.", BY));
        complaint.jobs();

        assertThat(complaint.passed()).contains("EndEvent_EventNewsTold");
        assertThat(toldToTheCustomer()).doesNotContain("CLUSTER_NEWS");
    }

    private List<Object> toldToTheCustomer() {
        return noted(Event.NOTICE_SENT).stream()
                .map(entry -> entry.detail().get("purpose"))
                .toList();
    }

    @Test
    void tenWithinADayAreAGroupComplaintAndSoIsEveryOneAfterThem() {
        var all = received(11, Map.of());
        all.subList(0, 9).forEach(this::join);
        assertThat(atRisk()).isEmpty();

        join(all.get(9));
        assertThat(atRisk()).hasSize(10);

        join(all.get(10));
        assertThat(atRisk()).hasSize(11);
    }

    @Test
    void threeOfOneCompanyAreAGroupComplaint() {
        var company = received(2, Map.of("customerNumber", "C-4711-1"));
        var branch = received(1, Map.of("customerNumber", "C-4711-2"));
        var other = received(1, Map.of("customerNumber", "C-4712-1"));
        company.forEach(this::join);
        join(other.get(0));
        assertThat(atRisk()).isEmpty();

        join(branch.get(0));

        assertThat(atRisk()).hasSize(4);
    }

    @Test
    void whatHasBecomeOneOfAGroupIsAssessedAnewWhetherItIsMajor() {
        received(3, Map.of("customerNumber", "C-4711-1")).forEach(this::join);

        assertThat(members)
                .allSatisfy(member -> assertThat(member.jobs().openTasks()).contains("Task_AssessMajorComplaint"));
    }

    @Test
    void theRiskOfAGroupChangesNothingAboutALevelOneThatAPersonHasNamed() {
        var all = received(3, Map.of("customerNumber", "C-4711-1"));
        var named = members.get(0);
        changeMajor.upgrade(named.number(), MajorTier.TIER_1, Set.of(), "A newspaper has called", "pr-dept");
        named.jobs().does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        all.forEach(this::join);
        named.jobs();
        assertThat(named.openTasks()).doesNotContain("Task_AssessMajorComplaint");

        assertThat(named.after(hours(1)).complaint().major().tier()).contains(MajorTier.TIER_1);
        assertThat(named.passed()).doesNotContain("EndEvent_ResponseReplaced");
    }

    @Test
    void tenThatAreJoinedAtTheSameMomentRaiseTheRiskOnce() throws Exception {
        var all = received(10, Map.of());
        var threads = Executors.newFixedThreadPool(5);
        try {
            threads.invokeAll(all.stream()
                            .map(number -> (Callable<Void>) () -> {
                                retried(() -> join(number));
                                return null;
                            })
                            .toList())
                    .forEach(GroupComplaintsIT::done);
        } finally {
            threads.shutdown();
        }

        assertThat(clusters.members(cluster)).hasSize(10);
        assertThat(clusters.find(cluster).orElseThrow().riskAt()).isNotNull();
        assertThat(all).allSatisfy(number -> assertThat(
                        log.of(number).stream().filter(entry -> entry.event() == Event.GROUP_RISK))
                .hasSize(1));
    }

    @Test
    void aComplaintIsTakenOutWithOneActionAndMayJoinAnother() {
        var number = received(1, Map.of()).get(0);
        join(number);
        join(number);
        assertThat(clusters.members(cluster)).hasSize(1);
        var other = transaction
                .execute(status -> groupComplaints.open("Another", BY))
                .number();
        assertThatThrownBy(() -> groupComplaints.join(number, other, BY)).isInstanceOf(NotNow.class);

        transaction.executeWithoutResult(status -> groupComplaints.leave(number, BY));
        groupComplaints.join(number, other, BY);

        assertThat(clusters.members(cluster)).isEmpty();
        assertThat(clusters.of(number).orElseThrow().cluster()).isEqualTo(other);
        assertThatThrownBy(() -> groupComplaints.join(number, "IC0", BY)).isInstanceOf(Refused.class);
    }

    @Test
    void theCenterDoesItInTasklist() {
        complaint.registered(Map.of()).jobs();
        relate(
                BY,
                Map.of("relation", "JOIN", "complaintNumber", complaint.number().value(), "cluster", cluster));
        assertThat(clusters.members(cluster)).hasSize(1);
        relate(
                "customer-service-center",
                Map.of("relation", "NEWS", "cluster", cluster, "clusterState", "REPAIRED", "clusterNews", "Repaired"));
        relate(
                BY,
                Map.of(
                        "relation",
                        "LEAVE",
                        "complaintNumber",
                        complaint.number().value()));
        assertThat(clusters.members(cluster)).isEmpty();
        relate(BY, Map.of("relation", "OPEN", "clusterTitle", "Another one"));
        relate(
                BY,
                Map.of(
                        "relation", "KEEP_OUT",
                        "complaintNumber", complaint.number().value(),
                        "aboutPersons", "technical-dept",
                        "relationReason", "Named"));

        assertThat(complaint.complaint().conflict().people()).containsExactly("technical-dept");
        complaint.jobs();
        assertThat(noted(Event.CLUSTER_NEWS)).hasSize(1);
    }

    @Test
    void twoComplaintsAreMergedAndPartedInTasklistByASupervisorOnly() {
        var first = new Journey(engine, complaints).registered(Map.of()).jobs();
        members.add(first);
        complaint.registered(Map.of()).jobs();
        var merge = Map.<String, Object>of(
                "relation",
                "MERGE",
                "complaintNumber",
                complaint.number().value(),
                "duplicateOf",
                first.number().value(),
                "relationReason",
                "The same line");
        assertThatThrownBy(() -> relate("customer-service-center", merge)).hasMessageContaining("relation");

        relate(BY, merge);
        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThatThrownBy(() -> relate(BY, merge)).hasMessageContaining("merged already");
        complaint.jobs();
        relate(
                BY,
                Map.of("relation", "PART", "complaintNumber", complaint.number().value(), "relationReason", "No"));

        assertThat(complaint.jobs().complaint().status()).isEqualTo(Status.CLASSIFIED);
    }

    private void relate(String user, Map<String, Object> fields) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("relatedComplaints")
                .latestVersion()
                .singleResult();
        complaint.as(user, () -> engine.getFormService().submitStartForm(definition.getId(), new HashMap<>(fields)));
    }

    private List<ComplaintNumber> received(int count, Map<String, Object> fields) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var sent = new HashMap<String, Object>(Journey.ordinary());
                    int next = members.size();
                    sent.put("contactPhone", "1390000%04d".formatted(next));
                    sent.put("contactEmail", "customer%d@example.com".formatted(next));
                    sent.putAll(fields);
                    var receipt = door.receive(new Registration(sent), new Bringer("channel-system", false));
                    var member = new Journey(engine, complaints)
                            .of(receipt.complaint().number())
                            .jobs();
                    members.add(member);
                    return member.number();
                })
                .toList();
    }

    private void join(ComplaintNumber number) {
        transaction.executeWithoutResult(status -> groupComplaints.join(number, cluster, BY));
    }

    private static void retried(Runnable work) {
        for (int attempt = 0; ; attempt++) {
            try {
                work.run();
                return;
            } catch (ConcurrencyFailureException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    private static void done(java.util.concurrent.Future<Void> joined) {
        try {
            joined.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<ComplaintNumber> atRisk() {
        return members.stream()
                .map(Journey::number)
                .filter(number -> log.of(number).stream().anyMatch(entry -> entry.event() == Event.GROUP_RISK))
                .toList();
    }
}
