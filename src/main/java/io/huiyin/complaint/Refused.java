package io.huiyin.complaint;

import io.huiyin.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Input that the rules do not take. Names the field and the reason as a key of the text catalogue {@code texts/refused}, so
 * that every door words it in its reader's language.
 */
public class Refused extends RuntimeException {

    private static final Texts TEXTS = Texts.of("refused");

    private final String field;
    private final String reason;
    private final transient List<Object> arguments;
    private final transient List<Refused> others;

    /**
     * @param field name of the refused field as the caller sent it
     * @param reason key of the text, for example {@code required}
     * @param arguments what the text needs besides the field
     */
    public Refused(String field, String reason, Object... arguments) {
        this(field, reason, List.of(arguments), List.of());
    }

    private Refused(String field, String reason, List<Object> arguments, List<Refused> others) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.others = List.copyOf(others);
    }

    /** Several refused fields at once; the first one speaks for all. */
    public static Refused all(List<Refused> refusals) {
        var first = refusals.get(0);
        return new Refused(first.field, first.reason, first.arguments, refusals.subList(1, refusals.size()));
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

    /** This refusal and those of the other fields of the same submission. */
    public List<Refused> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** The same refusal of a field that its door calls by another name. */
    public Refused named(String name) {
        return new Refused(name, reason, arguments, others);
    }

    /** What is wrong, in words that name the field. */
    public String text(Locale locale) {
        return TEXTS.get(
                locale,
                reason,
                Stream.concat(Stream.of(field), arguments.stream()).toArray());
    }
}
