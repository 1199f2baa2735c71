package io.huiyin.cluster.web;

import io.huiyin.cluster.Cluster;
import io.huiyin.cluster.ClusterState;
import io.huiyin.cluster.Clusters;
import io.huiyin.cluster.GroupComplaints;
import io.huiyin.cluster.Member;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Refused;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Membership;
import io.huiyin.web.NotThere;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the center groups complaints about one event, and tells all of them at once what is known (S-17). */
@RestController
@RequestMapping(path = "/api/incident-clusters", produces = MediaType.APPLICATION_JSON_VALUE)
class ClusterController {

    private static final Membership CENTER = Membership.of("csc-supervisor", "customer-service-center");

    private final Clusters clusters;
    private final GroupComplaints groupComplaints;
    private final Complaints complaints;
    private final TransactionTemplate transaction;

    ClusterController(
            Clusters clusters,
            GroupComplaints groupComplaints,
            Complaints complaints,
            TransactionTemplate transaction) {
        this.clusters = clusters;
        this.groupComplaints = groupComplaints;
        this.complaints = complaints;
        this.transaction = transaction;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClusterView> open(@RequestBody NewCluster cluster, Authentication user) {
        CENTER.require(user);
        var opened = transaction.execute(status -> groupComplaints.open(cluster.title(), user.getName()));
        return ResponseEntity.created(URI.create("/api/incident-clusters/" + opened.number()))
                .body(view(opened, user));
    }

    @GetMapping
    List<ClusterView> list(Authentication user) {
        CENTER.require(user);
        return clusters.newest().stream().map(cluster -> view(cluster, user)).toList();
    }

    @GetMapping("/{cluster}")
    ClusterView show(@PathVariable String cluster, Authentication user) {
        CENTER.require(user);
        return view(known(cluster), user);
    }

    @PutMapping("/{cluster}/complaints/{number}")
    ClusterView join(@PathVariable String cluster, @PathVariable String number, Authentication user) {
        CENTER.require(user);
        var joined = known(cluster);
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status -> groupComplaints.join(complaint, joined.number(), user.getName()));
        return view(known(cluster), user);
    }

    @DeleteMapping("/{cluster}/complaints/{number}")
    ClusterView leave(@PathVariable String cluster, @PathVariable String number, Authentication user) {
        CENTER.require(user);
        var left = known(cluster);
        var complaint = PathNumber.known(number, complaints, user);
        clusters.of(complaint)
                .filter(member -> member.cluster().equals(left.number()))
                .orElseThrow(() -> new NotThere("number"));
        transaction.executeWithoutResult(status -> groupComplaints.leave(complaint, user.getName()));
        return view(known(cluster), user);
    }

    @PostMapping(path = "/{cluster}/news", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClusterView tell(@PathVariable String cluster, @RequestBody News news, Authentication user) {
        CENTER.require(user);
        var told = known(cluster);
        transaction.executeWithoutResult(
                status -> groupComplaints.tell(told.number(), news.known(), news.text(), user.getName()));
        return view(known(cluster), user);
    }

    private Cluster known(String number) {
        return clusters.find(number).orElseThrow(() -> new NotThere("cluster"));
    }

    private ClusterView view(Cluster cluster, Authentication user) {
        var members = clusters.members(cluster.number()).stream()
                .map(Member::complaint)
                .filter(number -> !KeptOut.is(user, complaints.conflictOf(number)))
                .map(number -> number.value())
                .toList();
        return new ClusterView(
                cluster.number(),
                cluster.title(),
                cluster.state().name(),
                cluster.cause(),
                cluster.openedAt(),
                cluster.riskAt() != null,
                members);
    }

    /** An event that many complain about. */
    record NewCluster(String title) implements StrictBody {}

    /** What all who complained about an event are told. */
    record News(String state, String text) implements StrictBody {

        ClusterState known() {
            return Arrays.stream(ClusterState.values())
                    .filter(known -> known.name().equals(state))
                    .findFirst()
                    .orElseThrow(() -> new Refused("state", "unknownOption", "[CAUSE_FOUND, REPAIRED]"));
        }
    }

    /** An event with its complaints. */
    record ClusterView(
            String number,
            String title,
            String state,
            String cause,
            Instant openedAt,
            boolean groupComplaintRisk,
            List<String> complaints) {}
}
