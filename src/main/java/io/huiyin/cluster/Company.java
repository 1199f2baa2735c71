package io.huiyin.cluster;

import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import java.util.Locale;
import java.util.Optional;

/**
 * By what complaints of one company are known: the company's number of the customer before a dash and what follows it, or, for key
 * and critical customers, the name (S-17).
 */
final class Company {

    private Company() {}

    static Optional<String> of(Customer customer) {
        var number = customer.customerNumber();
        if (number != null && !number.isBlank()) {
            return Optional.of("number:" + contract(number.strip()));
        }
        boolean company = customer.importance() != CustomerImportance.STANDARD
                && !customer.name().isBlank();
        return company ? Optional.of("name:" + customer.name().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** {@code C-4711-03} and {@code C-4711-17} are two contracts of one company, {@code C-4711} is its number. */
    private static String contract(String number) {
        var parts = number.split("-");
        return parts.length > 2 ? number.substring(0, number.lastIndexOf('-')) : number;
    }
}
