package io.huiyin.complaint;

import java.util.List;

/**
 * Input that the rules do not take. Names the field and the reason as a key of the text catalogue {@code texts/refused}, so
 * that every door words it in its reader's language.
 */
public class Refused extends RuntimeException {

    private final String field;
    private final String reason;
    private final transient List<Object> arguments;

    /**
     * @param field name of the refused field as the caller sent it
     * @param reason key of the text, for example {@code required}
     * @param arguments what the text needs besides the field
     */
    public Refused(String field, String reason, Object... arguments) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
