package io.huiyin.audit.web;

import io.huiyin.audit.Search;
import io.huiyin.audit.Search.Order;
import io.huiyin.audit.Search.Reader;
import io.huiyin.audit.Search.Rule;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.web.Membership;
import io.huiyin.web.StrictBody;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * A search as it is sent. What is absent or empty is any; a customer stands here and not in an address, so that no log keeps him.
 *
 * @param from first day of receipt, in Shanghai
 * @param to last day of receipt
 * @param rule table and rule, for example {@code handlingTrack:Rule_Otherwise}
 */
record SearchRequest(
        String number,
        String from,
        String to,
        List<String> status,
        Boolean open,
        List<String> category,
        List<String> priority,
        List<String> tier,
        List<String> track,
        String department,
        String handler,
        String customer,
        String missedClock,
        Integer round,
        String rule,
        String sort,
        Boolean descending,
        Integer page,
        Integer size)
        implements StrictBody {

    private static final int USUAL_SIZE = 50;

    /** @throws Refused naming the first field that is not as it should be */
    Search search(Authentication user) {
        return new Search(
                upperCase(Entered.text("number", number)),
                Entered.start("from", from),
                Entered.end("to", to),
                constants("status", Status.class, status),
                open,
                constants("category", Category.class, category),
                constants("priority", Priority.class, priority),
                constants("tier", MajorTier.class, tier),
                constants("track", HandlingTrack.class, track),
                Entered.text("department", department),
                Entered.text("handler", handler),
                Entered.text("customer", customer),
                text(missedClock) == null
                        ? null
                        : constant("missedClock", ClockId.class, missedClock.replace('-', '_')),
                round,
                wantedRule(),
                new Reader(user.getName(), Membership.groupsOf(user)));
    }

    Order order() {
        return text(sort) == null ? Order.RECEIVED : constant("sort", Order.class, sort);
    }

    /** Newest first where nothing else is said. */
    boolean isDescending() {
        return descending == null ? text(sort) == null : descending;
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? USUAL_SIZE : size;
    }

    /** What was asked for, by the names of the fields, without what is any. */
    Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        given.put("number", text(number));
        given.put("from", text(from));
        given.put("to", text(to));
        given.put("status", joined(status));
        given.put("open", open);
        given.put("category", joined(category));
        given.put("priority", joined(priority));
        given.put("tier", joined(tier));
        given.put("track", joined(track));
        given.put("department", text(department));
        given.put("handler", text(handler));
        given.put("customer", text(customer));
        given.put("missedClock", text(missedClock));
        given.put("round", round);
        given.put("rule", text(rule));
        given.values().removeIf(Objects::isNull);
        return given;
    }

    private static String joined(List<String> values) {
        return values == null || values.isEmpty() ? null : String.join(", ", values);
    }

    private Rule wantedRule() {
        if (text(rule) == null) {
            return null;
        }
        var parts = Entered.text("rule", rule).split(":");
        if (parts.length != 2) {
            throw new Refused("rule", "wrongFormat");
        }
        return new Rule(parts[0], parts[1]);
    }

    private static String upperCase(String number) {
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    private static String text(String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static <E extends Enum<E>> List<E> constants(String field, Class<E> type, List<String> names) {
        return names == null
                ? List.of()
                : names.stream().map(name -> constant(field, type, name)).toList();
    }

    private static <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(field, "unknownOption", Arrays.toString(type.getEnumConstants())));
    }
}
