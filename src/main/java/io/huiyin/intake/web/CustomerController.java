package io.huiyin.intake.web;

import io.huiyin.complaint.Complaints;
import io.huiyin.intake.CorrectCustomer;
import io.huiyin.web.Membership;
import io.huiyin.web.PathNumber;
import io.huiyin.web.StrictBody;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets the customer service center put right what a record says about its customer (PIPL Art. 46). */
@RestController
class CustomerController {

    private static final Membership RIGHT = Membership.of("customer-service-center", "csc-supervisor");

    private final Complaints complaints;
    private final CorrectCustomer correctCustomer;
    private final TransactionTemplate transaction;

    CustomerController(Complaints complaints, CorrectCustomer correctCustomer, TransactionTemplate transaction) {
        this.complaints = complaints;
        this.correctCustomer = correctCustomer;
        this.transaction = transaction;
    }

    /** Corrects the fields that are given; the others stay. */
    @PutMapping(path = "/api/complaints/{number}/customer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String number, @RequestBody Correction correction, Authentication user) {
        RIGHT.require(user);
        var complaint = PathNumber.known(number, complaints, user);
        transaction.executeWithoutResult(
                status -> correctCustomer.correct(complaints.get(complaint), correction.values(), user.getName()));
    }

    /** What was wrong about a customer, and why it is changed. */
    record Correction(
            String name, String phone, String email, String postalAddress, String customerNumber, String reason)
            implements StrictBody {

        Map<String, Object> values() {
            var values = new LinkedHashMap<String, Object>();
            values.put("customerName", name);
            values.put("contactPhone", phone);
            values.put("contactEmail", email);
            values.put("postalAddress", postalAddress);
            values.put("customerNumber", customerNumber);
            values.put("reason", reason);
            return values;
        }
    }
}
