package io.huiyin.privacy;

import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;
import java.util.stream.Stream;

/**
 * Whose data is asked for: somebody is found by his exact name together with one of the others, so that two people of one name are
 * not taken for one.
 */
public record PersonQuery(String name, String phone, String email, String customerNumber) {

    /** @throws Refused without a name, with nothing beside it, or with characters that no record has */
    public PersonQuery {
        name = trimmed("name", name);
        phone = trimmed("phone", phone);
        email = trimmed("email", email);
        customerNumber = trimmed("customerNumber", customerNumber);
        if (name == null) {
            throw new Refused("name", "required");
        }
        if (Stream.of(phone, email, customerNumber).allMatch(value -> value == null)) {
            throw new Refused("phone", "required");
        }
    }

    private static String trimmed(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Characters.flaw(value.strip(), false).ifPresent(flaw -> {
            throw new Refused(field, flaw);
        });
        return value.strip();
    }
}
