package io.huiyin.complaint;

import java.util.Locale;
import java.util.Objects;

/**
 * By what a customer is known again, however he writes it; what he did not give is null.
 *
 * @param phone the last eleven digits of his telephone number, so that +86 does not matter
 */
public record SamePerson(String customerNumber, String phone, String email) {

    private static final int DIGITS = 11;
    private static final int SHORTEST = 5;

    public static SamePerson of(Customer customer) {
        return new SamePerson(blankToNull(customer.customerNumber()), phone(customer.phone()), email(customer.email()));
    }

    /** Null unless there are enough digits to tell one telephone from another. */
    public static String phone(String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        if (digits.length() < SHORTEST) {
            return null;
        }
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }

    public static String email(String email) {
        var text = blankToNull(email);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether one of the three that both gave is the same. */
    public boolean isAlso(SamePerson other) {
        return both(customerNumber, other.customerNumber) || both(phone, other.phone) || both(email, other.email);
    }

    private static boolean both(String one, String another) {
        return one != null && Objects.equals(one, another);
    }
}
