package io.huiyin.intake;

import io.huiyin.complaint.MajorSign;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why whoever took a complaint holds it for a major one (R4.1-g, requirements section 7).
 *
 * @param signs what he has ticked
 * @param reason his own words, or null
 */
record Suspicion(Set<MajorSign> signs, String reason) {

    /** Reads the fields; another reason than those on the list must be told, and one that is told counts. */
    static Suspicion of(Fields fields) {
        var signs = EnumSet.noneOf(MajorSign.class);
        signs.addAll(fields.choices("majorSigns", MajorSign.class));
        var reason = fields.lines("majorReason", 1000);
        if (signs.contains(MajorSign.OTHER_REASON)) {
            fields.required("majorReason", reason);
        }
        if (reason != null) {
            signs.add(MajorSign.OTHER_REASON);
        }
        return new Suspicion(signs, reason);
    }

    List<String> names() {
        return signs.stream().map(Enum::name).toList();
    }
}
