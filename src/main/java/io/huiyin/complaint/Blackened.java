package io.huiyin.complaint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stay of recorded values when the person goes: numbers, yes and no, codes and moments (field-notes 4.16). */
public final class Blackened {

    /** What stands in the place of a text that was taken out. */
    public static final String TEXT = "(erased)";

    private static final Pattern HARMLESS = Pattern.compile(
            "[A-Z][A-Z0-9_]*|[A-Z]\\d\\d(-[A-Z]+)?|\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)?)?|[0-9a-f]{64}");

    /** Never codes, whatever they look like. */
    private static final Set<String> PERSONAL = Set.of(
            "customerName",
            "contactPhone",
            "contactEmail",
            "postalAddress",
            "customerNumber",
            "onBehalfOf",
            "consentEvidence",
            "contactId",
            "externalReference",
            "title",
            "description",
            "expectation");

    private Blackened() {}

    /** The same names with every text that is no code taken out. */
    public static Map<String, Object> of(Map<String, Object> values) {
        var left = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> left.put(name, isPersonal(name) ? TEXT : of(value)));
        return left;
    }

    /** A corrected value stands beside the one before. */
    private static boolean isPersonal(String name) {
        return PERSONAL.contains(name.replaceFirst("Before$", ""));
    }

    private static Object of(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Blackened::of).toList();
        }
        if (value instanceof Map<?, ?>) {
            return TEXT;
        }
        return value instanceof String text && !HARMLESS.matcher(text).matches() ? TEXT : value;
    }
}
