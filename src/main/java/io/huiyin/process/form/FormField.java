package io.huiyin.process.form;

import io.huiyin.complaint.ContactDetail;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a form with its rules.
 *
 * @param decimalDigits how many digits a number may have after its point, or null for any
 * @param kind what a text has to be, or null for any text
 * @param notInThePast whether a date must be today or later
 * @param options values that may be chosen; empty where anything may be entered
 * @param hiddenWhen FEEL expressions of the field and the groups around it; it is hidden when one of them is true
 */
record FormField(
        String key,
        String type,
        boolean required,
        boolean readOnly,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        Integer decimalDigits,
        Pattern pattern,
        ContactDetail kind,
        boolean notInThePast,
        List<String> options,
        List<String> hiddenWhen) {

    boolean isCheckbox() {
        return type.equals("checkbox");
    }

    boolean isNumber() {
        return type.equals("number");
    }

    boolean isList() {
        return type.equals("checklist") || type.equals("taglist");
    }

    boolean isDate() {
        return type.equals("datetime");
    }

    boolean isOneLine() {
        return type.equals("textfield");
    }
}
