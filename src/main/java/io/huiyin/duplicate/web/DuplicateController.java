package io.huiyin.duplicate.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Groups;
import io.huiyin.complaint.Look.Kind;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SamePerson;
import io.huiyin.duplicate.FindDuplicates;
import io.huiyin.duplicate.Merge;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.web.KeptOut;
import io.huiyin.web.Looks;
import io.huiyin.web.Membership;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where agents look for what a customer has complained about before, and where a supervisor merges complaints and parts them (S-16). */
@RestController
@RequestMapping(path = "/api/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
class DuplicateController {

    private static final Membership AGENTS = Membership.of(Groups.IN_TOUCH);
    private static final Membership SUPERVISOR = Membership.of("csc-supervisor");

    private final Complaints complaints;
    private final FindDuplicates findDuplicates;
    private final MergeComplaints mergeComplaints;
    private final Looks looks;
    private final TransactionTemplate transaction;

    DuplicateController(
            Complaints complaints,
            FindDuplicates findDuplicates,
            MergeComplaints mergeComplaints,
            Looks looks,
            TransactionTemplate transaction) {
        this.complaints = complaints;
        this.findDuplicates = findDuplicates;
        this.mergeComplaints = mergeComplaints;
        this.looks = looks;
        this.transaction = transaction;
    }

    /** Not a query in the address: what makes a customer known is no matter for logs. */
    @PostMapping(path = "/of-customer", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Earlier> ofCustomer(@RequestBody KnownCustomer customer, Authentication user) {
        AGENTS.require(user);
        var person = customer.person();
        looks.note(user.getName(), null, Kind.SEARCH);
        return shown(findDuplicates.recent(person).stream(), user);
    }

    @GetMapping("/{number}/duplicates")
    List<Earlier> duplicates(@PathVariable String number, Authentication user) {
        AGENTS.require(user);
        var complaint = complaints.get(PathNumber.known(number, complaints, user));
        looks.note(user.getName(), complaint.number(), Kind.RECORD);
        return shown(findDuplicates.of(complaint).stream(), user);
    }

    @PostMapping(path = "/{number}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    Merged merge(@PathVariable String number, @RequestBody NewMerge merge, Authentication user) {
        SUPERVISOR.require(user);
        var duplicate = PathNumber.known(number, complaints, user);
        var leading = merge.leading(complaints);
        KeptOut.refuse(user, leading.conflict());
        merge(duplicate, leading.number(), merge.reason(), user.getName());
        return Merged.of(mergeComplaints.of(duplicate).orElseThrow());
    }

    private void merge(ComplaintNumber duplicate, ComplaintNumber leading, String reason, String by) {
        try {
            transaction.executeWithoutResult(status -> mergeComplaints.merge(duplicate, leading, reason, by));
        } catch (Refused e) {
            throw e.field().equals("duplicateOf") ? e.named("into") : e;
        }
    }

    @PostMapping(path = "/{number}/merge/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    Parted part(@PathVariable String number, @RequestBody UndoneMerge undone, Authentication user) {
        SUPERVISOR.require(user);
        var merged = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(status -> mergeComplaints.part(merged, undone.reason(), user.getName()));
        return new Parted(merged.value(), complaints.get(merged).status().name());
    }

    private List<Earlier> shown(Stream<Complaint> found, Authentication user) {
        return found.filter(complaint -> !KeptOut.is(user, complaint.conflict()))
                .map(complaint -> Earlier.of(complaint, findDuplicates.mayLead(complaint)))
                .toList();
    }

    /** By what a customer is known; one of the three is enough. */
    record KnownCustomer(String customerNumber, String phone, String email) implements StrictBody {

        SamePerson person() {
            var number = customerNumber == null || customerNumber.isBlank() ? null : customerNumber.strip();
            var person = new SamePerson(number, SamePerson.phone(phone), SamePerson.email(email));
            if (Stream.of(person.customerNumber(), person.phone(), person.email())
                    .allMatch(Objects::isNull)) {
                throw new Refused("phone", "required");
            }
            return person;
        }
    }

    /**
     * A complaint of the same customer.
     *
     * @param mayLead whether a new one about the same matter can be handled with it
     */
    record Earlier(
            String complaintNumber, String status, Instant receivedAt, String title, String subtopic, boolean mayLead) {

        static Earlier of(Complaint complaint, boolean mayLead) {
            var intake = complaint.intake();
            return new Earlier(
                    complaint.number().value(),
                    complaint.status().name(),
                    intake.receivedAt(),
                    intake.title(),
                    Objects.toString(intake.subtopic(), null),
                    mayLead);
        }
    }

    /** Which complaint is to be handled for this one, and why. */
    record NewMerge(String into, String reason) implements StrictBody {

        Complaint leading(Complaints complaints) {
            if (into == null || into.isBlank()) {
                throw new Refused("into", "required");
            }
            return ComplaintNumber.parse(into.strip())
                    .flatMap(complaints::find)
                    .orElseThrow(() -> new Refused("into", "complaintUnknown"));
        }
    }

    /** Why two complaints are parted again. */
    record UndoneMerge(String reason) implements StrictBody {}

    /** A merge as it stands. */
    record Merged(String complaintNumber, String into, String reason, String by, Instant at) {

        static Merged of(Merge merge) {
            return new Merged(merge.merged().value(), merge.leading().value(), merge.reason(), merge.by(), merge.at());
        }
    }

    /** A complaint that goes its own way again. */
    record Parted(String complaintNumber, String status) {}
}
