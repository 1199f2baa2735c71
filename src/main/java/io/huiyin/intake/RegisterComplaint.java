package io.huiyin.intake;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.Recorded;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Subtopic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts a complaint on the record: checked, numbered, and owned by who took it (R2.1.1-e, R5.3.1-1, S-58). */
public class RegisterComplaint {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final ReceivedPolicy received = new ReceivedPolicy();
    private final CustomerPolicy customers = new CustomerPolicy();
    private final BehalfPolicy behalf = new BehalfPolicy();
    private final OutsidePolicy outside = new OutsidePolicy();
    private final ContactPolicy contacts;
    private final Complaints complaints;
    private final CaseLog log;
    private final Clock clock;
    private final AboutPolicy about;

    public RegisterComplaint(Complaints complaints, CaseLog log, Clock clock, AboutPolicy about) {
        this.complaints = complaints;
        this.log = log;
        this.clock = clock;
        this.about = about;
        this.contacts = new ContactPolicy(complaints);
    }

    /**
     * Registers a complaint in the running transaction.
     *
     * @param bringer who brings it; a person stays its first-contact owner to the end
     * @throws Refused naming every field that is missing or malformed
     * @throws Complaints.DuplicateReference if the channel has sent this complaint before
     */
    public Registered register(Registration registration, Bringer bringer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fields = new Fields(registration.values());
        var intake = intake(fields, bringer, now);
        var firstContact = FirstContact.of(fields);
        var conflict = about.about(fields);
        var earlier = new EarlierPolicy(complaints).earlier(fields, intake.customer());
        var suspicion = Suspicion.of(fields);
        boolean urgent = fields.flag("urgentContent");
        fields.check();
        int prior = complaints.countOfCustomer(
                intake.customer().customerNumber(), intake.customer().phone(), now.minus(ONE_YEAR));
        var number = complaints.nextNumber(now.atZone(ZONE).toLocalDate());
        var token = complaints.trackingToken(number);
        var complaint = new Complaint(number, intake.followedWith(token));
        if (bringer.person()) {
            complaint.contactTakenBy(bringer.user());
        }
        complaint.keepOut(conflict);
        if (firstContact.solved()) {
            complaint.handledBy(bringer.user());
            complaint.causedBy(firstContact.rootCauseClass());
        }
        complaints.add(complaint);
        log.append(number, entry(complaint, firstContact, suspicion, urgent, prior, now, earlier));
        tellOtherIssues(complaint, now);
        return new Registered(complaint, token, urgent, firstContact.solved(), prior, suspicion.names());
    }

    /** The other issues of the contact that are still open know of this one (S-18). */
    private void tellOtherIssues(Complaint complaint, Instant now) {
        if (complaint.intake().contactId() != null && complaint.conflict().isNone()) {
            complaints.othersOfContact(complaint).stream()
                    .filter(other -> !other.status().isOver())
                    .forEach(other -> log.append(other.number(), sameContact(other, complaint, now)));
        }
    }

    private static CaseEntry sameContact(Complaint issue, Complaint other, Instant now) {
        return new CaseEntry(
                now,
                other.intake().receivedBy(),
                CaseEntry.Event.SAME_CONTACT,
                null,
                issue.round(),
                Map.of("otherIssue", other.number().value()));
    }

    private Intake intake(Fields fields, Bringer bringer, Instant now) {
        var title = fields.required("title", fields.line("title", 200));
        var description = fields.required("description", fields.lines("description", 20_000));
        var customer = customers.customer(fields, title + description);
        return new Intake(
                fields.required("channel", fields.choice("channel", Channel.class)),
                fields.line("externalReference", 200),
                received.receivedAt(fields, now),
                now,
                fields.lines("lateReason", 1000),
                bringer.user(),
                customer,
                behalf.onBehalf(fields, bringer),
                outside.outside(fields, now.atZone(ZONE).toLocalDate()),
                contacts.contactId(fields, customer, bringer),
                fields.choice("serviceType", ServiceType.class),
                fields.choice("subtopic", Subtopic.class),
                Optional.ofNullable(fields.choice("impactScope", ImpactScope.class))
                        .orElse(ImpactScope.UNKNOWN),
                fields.flag("severelyDissatisfied"),
                title,
                description,
                fields.lines("expectation", 2000),
                null);
    }

    private static CaseEntry entry(
            Complaint complaint,
            FirstContact firstContact,
            Suspicion suspicion,
            boolean urgent,
            int prior,
            Instant now,
            Optional<ComplaintNumber> earlier) {
        var intake = complaint.intake();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("channel", intake.channel().name());
        detail.put("urgentContent", urgent);
        detail.put("solvedAtFirstContact", firstContact.solved());
        detail.put("priorComplaints", prior);
        earlier.ifPresent(number -> detail.put("duplicateOf", number.value()));
        if (!complaint.conflict().isNone()) {
            detail.put("keptOut", complaint.conflict().names());
        }
        if (!suspicion.signs().isEmpty()) {
            detail.put("majorSigns", suspicion.names());
            Optional.ofNullable(suspicion.reason()).ifPresent(reason -> detail.put("majorReason", reason));
        }
        if (firstContact.solved()) {
            detail.putAll(Recorded.of(
                    "resolved", "YES",
                    "method", firstContact.solution(),
                    "finding", firstContact.finding(),
                    "solution", firstContact.solution(),
                    "rootCauseClass", firstContact.rootCauseClass().name()));
        }
        return new CaseEntry(now, intake.receivedBy(), CaseEntry.Event.RECEIVED, null, complaint.round(), detail);
    }
}
