package io.huiyin.intake;

import io.huiyin.archive.FileRecord;
import io.huiyin.archive.Kind;
import io.huiyin.complaint.Blackened;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.NotNow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Puts right what the record says about a customer (PIPL Art. 46): who did it, why, what stood there before. What is filed already stays
 * as it is; an addendum follows it.
 */
public class CorrectCustomer {

    private final CustomerPolicy customers = new CustomerPolicy();
    private final Complaints complaints;
    private final CaseFile cases;
    private final FileRecord archive;
    private final HandlingProcess process;

    CorrectCustomer(Complaints complaints, CaseFile cases, FileRecord archive, HandlingProcess process) {
        this.complaints = complaints;
        this.cases = cases;
        this.archive = archive;
        this.process = process;
    }

    /**
     * Corrects in the running transaction.
     *
     * @param given fields of the customer that were wrong, by name, and the {@code reason}; the others stay
     * @throws io.huiyin.complaint.Refused naming the fields that are missing or malformed
     * @throws NotNow if the person has been taken out of the record
     */
    public void correct(Complaint complaint, Map<String, Object> given, String by) {
        var before = complaint.intake().customer();
        if (Blackened.TEXT.equals(before.name())) {
            throw new NotNow("personErased");
        }
        var values = values(before);
        given.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        var fields = new Fields(values);
        var reason = fields.required("reason", fields.lines("reason", 1000));
        var after = customers.customer(fields, "");
        fields.check();
        var changes = changes(before, after);
        if (!changes.isEmpty()) {
            changes.put("reason", reason);
            complaints.correct(complaint.number(), after);
            cases.note(complaint, by, Event.CUSTOMER_CORRECTED, null, changes);
            process.customerCorrected(complaint.number(), after.maskedName());
            if (archive.isFiled(complaint.number())) {
                archive.file(complaint.number(), Kind.ADDENDUM, by);
            }
        }
    }

    private static Map<String, Object> values(Customer customer) {
        var values = new LinkedHashMap<String, Object>();
        values.put("anonymous", customer.name().isBlank());
        values.put("customerName", customer.name());
        values.put("contactPhone", customer.phone());
        values.put("contactEmail", customer.email());
        values.put("postalAddress", customer.postalAddress());
        values.put("customerNumber", customer.customerNumber());
        values.put("customerImportance", customer.importance().name());
        values.put("language", customer.language().toLanguageTag());
        return values;
    }

    private static Map<String, Object> changes(Customer before, Customer after) {
        var old = values(before);
        var changes = new LinkedHashMap<String, Object>();
        values(after).forEach((name, value) -> {
            if (value instanceof String && !Objects.equals(value, old.get(name))) {
                changes.put(name, value);
                changes.put(name + "Before", old.get(name) == null ? "" : old.get(name));
            }
        });
        return changes;
    }
}
