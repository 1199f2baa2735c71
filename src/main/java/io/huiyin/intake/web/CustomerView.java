package io.huiyin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.complaint.Customer;

/** Who complained, as far as the caller may know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(
        String name,
        String phone,
        String email,
        String postalAddress,
        String customerNumber,
        String importance,
        String language) {

    private static final String MASK = "***";

    static CustomerView full(Customer customer) {
        return new CustomerView(
                customer.name(),
                customer.phone(),
                customer.email(),
                customer.postalAddress(),
                customer.customerNumber(),
                customer.importance().name(),
                customer.language().toLanguageTag());
    }

    static CustomerView masked(Customer customer) {
        return new CustomerView(
                customer.maskedName(),
                masked(customer.phone()),
                masked(customer.email()),
                masked(customer.postalAddress()),
                masked(customer.customerNumber()),
                customer.importance().name(),
                customer.language().toLanguageTag());
    }

    static String masked(String value) {
        return value == null ? null : MASK;
    }
}
