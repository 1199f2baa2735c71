package io.huiyin.troubleticket;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tickets are wanted: conditions that must all hold, with values of which one must.
 *
 * @param owner only tickets of this system, or null for all
 * @param hidden tickets that are not to be found, because they are about who looks for them (S-48)
 */
public record TicketSearch(String owner, Set<ComplaintNumber> hidden, List<Condition> conditions) {

    /** Attributes that are compared as texts. */
    static final Set<String> TEXTS = Set.of(
            "id",
            "href",
            "@type",
            "@baseType",
            "@schemaLocation",
            "externalId",
            "name",
            "description",
            "severity",
            "ticketType",
            "priority",
            "status",
            "statusChangeReason",
            "channel",
            "channel.id",
            "relatedParty.id");

    /** Attributes that are compared as moments. */
    static final Set<String> MOMENTS = Set.of(
            "creationDate",
            "expectedResolutionDate",
            "lastUpdate",
            "requestedResolutionDate",
            "resolutionDate",
            "statusChangeDate");

    /** How a moment can be compared, by the end of the parameter's name. */
    private static final Map<String, String> COMPARISONS =
            new LinkedHashMap<>(Map.of(".gte", ">=", ".lte", "<=", ".gt", ">", ".lt", "<", ".eq", "="));

    private static final int LONGEST = 200;

    /**
     * Reads the filters of a request.
     *
     * @param parameters values by name; several values, also parted by commas, are alternatives
     * @throws Refused naming a filter that is not known or a value that cannot be compared
     */
    public static TicketSearch of(String owner, Set<ComplaintNumber> hidden, Map<String, List<String>> parameters) {
        var conditions = new ArrayList<Condition>();
        parameters.forEach((name, values) -> conditions.add(condition(name, values)));
        return new TicketSearch(owner, Set.copyOf(hidden), List.copyOf(conditions));
    }

    /** The names of all filters. */
    public static Set<String> filters() {
        var names = new TreeSet<>(TEXTS);
        MOMENTS.forEach(moment -> {
            names.add(moment);
            COMPARISONS.keySet().forEach(end -> names.add(moment + end));
        });
        return names;
    }

    /** Whether a filter compares moments. */
    public static boolean isMoment(String filter) {
        return MOMENTS.stream().anyMatch(filter::startsWith);
    }

    private static Condition condition(String name, List<String> given) {
        var values = given.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            throw new Refused(name, "required");
        }
        values.stream()
                .filter(value -> value.length() > LONGEST || value.indexOf('\0') >= 0)
                .findAny()
                .ifPresent(it -> {
                    throw new Refused(name, "tooLong", LONGEST);
                });
        var comparison = COMPARISONS.keySet().stream().filter(name::endsWith).findFirst();
        var attribute = comparison
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
        if (MOMENTS.contains(attribute)) {
            return new Condition(
                    attribute,
                    comparison.map(COMPARISONS::get).orElse("="),
                    values.stream().map(value -> (Object) moment(name, value)).toList());
        }
        if (!TEXTS.contains(attribute)
                || comparison.filter(end -> !end.equals(".eq")).isPresent()) {
            throw new Refused(name, "noFilter");
        }
        return new Condition(attribute, "=", List.copyOf(values));
    }

    private static Instant moment(String name, String value) {
        try {
            var moment = OffsetDateTime.parse(value.replace(' ', '+'));
            if (moment.getYear() > 1900 && moment.getYear() < 3000) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new Refused(name, "notMoment");
    }

    /**
     * One condition.
     *
     * @param comparison {@code =}, {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param values texts or instants
     */
    public record Condition(String attribute, String comparison, List<Object> values) {}
}
