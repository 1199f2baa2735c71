package io.huiyin.privacy;

import io.huiyin.complaint.Refused;
import java.util.stream.Stream;

/**
 * Whose data is asked for: somebody is found by his exact name together with one of the others, so that two people of one name are
 * not taken for one.
 */
public record PersonQuery(String name, String phone, String email, String customerNumber) {

    /** @throws Refused without a name, or with nothing beside it */
    public PersonQuery {
        name = trimmed(name);
        phone = trimmed(phone);
        email = trimmed(email);
        customerNumber = trimmed(customerNumber);
        if (name == null) {
            throw new Refused("name", "required");
        }
        if (Stream.of(phone, email, customerNumber).allMatch(value -> value == null)) {
            throw new Refused("phone", "required");
        }
    }

    private static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
