package io.huiyin.intake;

import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.Outside;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** A body outside the company that has taken a complaint up; the day on which it wants an answer is still to come (S-47). */
class OutsidePolicy {

    private static final String DUE = "externalDueDate";

    /** A later one is a slip of the pen. */
    private static final Period FURTHEST = Period.ofYears(1);

    /** Null if nobody outside has taken it up. */
    Outside outside(Fields fields, LocalDate today) {
        var body = fields.choice("externalBody", ExternalBody.class);
        var due = due(fields, today);
        if (body == null && due != null) {
            fields.refuse("externalBody", "required");
        }
        return body == null ? null : new Outside(body, due);
    }

    private static LocalDate due(Fields fields, LocalDate today) {
        var text = fields.line(DUE, 50);
        if (text == null) {
            return null;
        }
        try {
            var due = LocalDate.parse(text);
            if (due.isBefore(today)) {
                fields.refuse(DUE, "inThePast");
            } else if (due.isAfter(today.plus(FURTHEST))) {
                fields.refuse(DUE, "tooLate", today.plus(FURTHEST).toString());
            }
            return due;
        } catch (DateTimeParseException e) {
            fields.refuse(DUE, "notADate");
            return null;
        }
    }
}
