package io.huiyin.process.form;

import io.huiyin.complaint.ContactDetail;
import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Holds a single value against the rules of its field. */
final class FieldRules {

    private FieldRules() {}

    /**
     * The value as it is to be recorded, or null when nothing was entered.
     *
     * @throws Refused naming the field and the rule
     */
    static Object accept(FormField field, Object value, LocalDate today) {
        if (isNothing(value)) {
            refuseIf(field.required(), field, "required");
            return null;
        }
        if (field.isCheckbox()) {
            refuseIf(!(value instanceof Boolean), field, "notBoolean");
            refuseIf(field.required() && Boolean.FALSE.equals(value), field, "mustBeTicked");
            return value;
        }
        if (field.isNumber()) {
            return number(field, value);
        }
        if (field.isList()) {
            return list(field, value);
        }
        var text = text(field, value);
        refuseIf(field.notInThePast() && IsoDates.day(text).isBefore(today), field, "inThePast");
        return text;
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof String text && Characters.isEmpty(text)
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Object number(FormField field, Object value) {
        refuseIf(!(value instanceof Number finite) || !Double.isFinite(finite.doubleValue()), field, "notNumber");
        var number = new BigDecimal(value.toString());
        refuseIf(field.min() != null && number.compareTo(field.min()) < 0, field, "tooSmall", field.min());
        refuseIf(field.max() != null && number.compareTo(field.max()) > 0, field, "tooLarge", field.max());
        refuseIf(
                field.decimalDigits() != null && number.stripTrailingZeros().scale() > field.decimalDigits(),
                field,
                "tooManyDecimals",
                field.decimalDigits());
        return value;
    }

    private static Object list(FormField field, Object value) {
        refuseIf(!(value instanceof List<?>), field, "notList");
        for (var entry : (List<?>) value) {
            refuseIf(!(entry instanceof String text) || !field.options().contains(text), field, "notAnOption", entry);
        }
        return value;
    }

    private static String text(FormField field, Object value) {
        refuseIf(!(value instanceof String), field, "notText");
        var text = (String) value;
        refuseIf(!field.options().isEmpty() && !field.options().contains(text), field, "notAnOption", text);
        int length = Characters.length(text);
        refuseIf(field.minLength() != null && length < field.minLength(), field, "tooShort", field.minLength());
        refuseIf(field.maxLength() != null && length > field.maxLength(), field, "tooLong", field.maxLength());
        Characters.flaw(text, !field.isOneLine()).ifPresent(reason -> refuseIf(true, field, reason));
        refuseIf(field.pattern() != null && !field.pattern().matcher(text).matches(), field, "wrongFormat");
        refuseIf(field.kind() == ContactDetail.EMAIL && !field.kind().matches(text), field, "notEmail");
        refuseIf(field.kind() == ContactDetail.PHONE && !field.kind().matches(text), field, "notPhone");
        refuseIf(field.isDate() && !IsoDates.isDateOrDateTime(text), field, "notADate");
        return text;
    }

    private static void refuseIf(boolean refused, FormField field, String reason, Object... arguments) {
        if (refused) {
            throw new Refused(field.key(), reason, arguments);
        }
    }
}
