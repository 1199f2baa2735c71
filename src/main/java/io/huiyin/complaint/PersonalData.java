package io.huiyin.complaint;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of technical texts what names a customer, so that whoever repairs a system need not know whose complaint it was (S-46). */
public final class PersonalData {

    private static final String STARS = "***";
    private static final int SHORTEST = 2;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.])\\+?\\d[\\d -]{6,}\\d(?![\\w.])");

    private PersonalData() {}

    /** The text without mail addresses, long numbers, and whatever the customer of this complaint said about himself and his case. */
    public static String without(String text, Intake intake) {
        var left = without(text);
        for (var value : (Iterable<String>) values(intake)::iterator) {
            left = left.replace(value, STARS);
        }
        return left;
    }

    /** The text without mail addresses and long numbers. */
    public static String without(String text) {
        return LONG_NUMBER.matcher(MAIL.matcher(text).replaceAll(STARS)).replaceAll(STARS);
    }

    private static Stream<String> values(Intake intake) {
        var customer = intake.customer();
        return Stream.of(
                        customer.name(),
                        customer.phone(),
                        customer.email(),
                        customer.postalAddress(),
                        customer.customerNumber(),
                        intake.onBehalfOf(),
                        intake.onBehalf() == null ? null : intake.onBehalf().evidence(),
                        intake.title(),
                        intake.description(),
                        intake.expectation())
                .filter(Objects::nonNull)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed());
    }
}
