package io.huiyin.complaint;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who complains and how to reach him; anything but the name may be missing (R5.3.1-1, S-21).
 *
 * @param language the language he is written to
 */
public record Customer(
        String name,
        String phone,
        String email,
        String postalAddress,
        String customerNumber,
        CustomerImportance importance,
        Locale language) {

    /** Whether he left anything to reach him by. */
    public boolean hasContact() {
        return Stream.of(phone, email, postalAddress).anyMatch(way -> way != null && !way.isBlank());
    }

    /** The name as it may stand in lists: its first character and stars (S-46). */
    public String maskedName() {
        if (name == null || name.isBlank()) {
            return "***";
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
