package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.SamePerson;
import io.huiyin.complaint.Status;
import java.util.Optional;

/** An earlier complaint about the same matter that was named when this one was taken down: it has to be the same customer's (S-16). */
class EarlierPolicy {

    private static final String FIELD = "duplicateOf";

    private final Complaints complaints;

    EarlierPolicy(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The complaint that was named; empty if none was, or a wrong one, which is refused. */
    Optional<ComplaintNumber> earlier(Fields fields, Customer customer) {
        var text = fields.line(FIELD, 17);
        if (text == null) {
            return Optional.empty();
        }
        var earlier = ComplaintNumber.parse(text).flatMap(complaints::find);
        if (earlier.isEmpty()) {
            fields.refuse(FIELD, "complaintUnknown");
        }
        earlier.ifPresent(complaint -> check(fields, complaint, customer));
        return earlier.map(Complaint::number);
    }

    private static void check(Fields fields, Complaint earlier, Customer customer) {
        if (!SamePerson.of(earlier.intake().customer()).isAlso(SamePerson.of(customer))) {
            fields.refuse(FIELD, "mergeOtherCustomer");
        } else if (earlier.status() == Status.MERGED) {
            fields.refuse(FIELD, "mergeIntoMergedOne", earlier.number().value());
        }
    }
}
