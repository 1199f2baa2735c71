package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.SamePerson;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What several complaints of one contact have in common: the number of any of them, or what who brings them names the contact.
 * They have to be the same customer's (S-18).
 */
class ContactPolicy {

    private static final String FIELD = "contactId";
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("TS\\d+");

    private final Complaints complaints;

    ContactPolicy(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Null for a contact with this one issue, so far. */
    String contactId(Fields fields, Customer customer, Bringer bringer) {
        var text = fields.line(FIELD, 100);
        if (text == null) {
            return null;
        }
        if (!LIKE_A_NUMBER.matcher(text).matches()) {
            return checked(fields, bringer.user() + ":" + text, customer);
        }
        var named = ComplaintNumber.parse(text).flatMap(complaints::find).filter(it -> mayKnow(bringer, it));
        if (named.isEmpty()) {
            fields.refuse(FIELD, "complaintUnknown");
            return null;
        }
        var first = named.get();
        return checked(fields, first.intake().contactOf(first.number()), customer);
    }

    private String checked(Fields fields, String contactId, Customer customer) {
        if (!complaints.ofContact(contactId).stream().allMatch(issue -> isHis(issue, customer))) {
            fields.refuse(FIELD, "contactOfAnother");
        }
        return contactId;
    }

    /** A system learns nothing of complaints that it has not brought. */
    private static boolean mayKnow(Bringer bringer, Complaint named) {
        return bringer.person() || named.intake().receivedBy().equals(bringer.user());
    }

    private static boolean isHis(Complaint issue, Customer customer) {
        var known = SamePerson.of(issue.intake().customer());
        var now = SamePerson.of(customer);
        boolean bothUnknown = List.of(known, now).stream().allMatch(new SamePerson(null, null, null)::equals);
        return bothUnknown || known.isAlso(now);
    }
}
