package io.huiyin.audit.persistence;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of a search, as SQL with its values; a condition without a value is none. */
class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param sql with one question mark for the value */
    Conditions and(String sql, Object value) {
        if (value != null) {
            parts.add(sql);
            values.add(value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    /** A condition that always holds, with its values. */
    Conditions always(String sql, Object... its) {
        parts.add(sql);
        values.addAll(List.of(its));
        return this;
    }

    /** The column must have one of the values, if there are any. */
    Conditions oneOf(String column, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            parts.add(column + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
            values.addAll(wanted);
        }
        return this;
    }

    /** The column names none of the complaints; it may be empty. */
    Conditions without(String column, Collection<ComplaintNumber> hidden) {
        if (!hidden.isEmpty()) {
            parts.add("(" + column + " is null or " + column + " not in ("
                    + String.join(", ", Collections.nCopies(hidden.size(), "?")) + "))");
            hidden.stream().map(ComplaintNumber::value).forEach(values::add);
        }
        return this;
    }

    /** With a space before it; empty where everything is wanted. */
    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** The same behind other conditions. */
    String and() {
        return parts.isEmpty() ? "" : " and " + String.join(" and ", parts);
    }

    List<Object> values() {
        return values;
    }
}
