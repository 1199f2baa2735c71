package io.huiyin.web;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.huiyin.complaint.Refused;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which field made a body unreadable. */
public final class UnreadableJson {

    private static final String WHOLE_BODY = "body";
    private static final String DUPLICATE = "Duplicate field '";

    private UnreadableJson() {}

    /** What to tell the sender. */
    public static Refused refusal(Throwable cause) {
        if (cause instanceof StreamReadException syntax) {
            return syntaxError(syntax);
        }
        if (cause instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return new Refused(path(mapping), "notNumber");
        }
        if (cause instanceof JsonMappingException mapping && mapping.getCause() instanceof StreamReadException syntax) {
            return within(mapping, syntaxError(syntax));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Refused(path(unknown), "unknownField");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return new Refused(path(mismatch), reason(mismatch.getTargetType()));
        }
        return new Refused(WHOLE_BODY, "notJson");
    }

    private static Refused syntaxError(StreamReadException syntax) {
        var message = Optional.ofNullable(syntax.getOriginalMessage()).orElse("");
        if (message.startsWith(DUPLICATE)) {
            return new Refused(message.substring(DUPLICATE.length(), message.lastIndexOf('\'')), "fieldTwice");
        }
        return Optional.ofNullable(syntax.getLocation())
                .map(at -> new Refused(WHOLE_BODY, "notJsonAt", at.getLineNr(), at.getColumnNr()))
                .orElse(new Refused(WHOLE_BODY, "notJson"));
    }

    /** A name that is given twice inside of another field. */
    private static Refused within(JsonMappingException outer, Refused refused) {
        return refused.reason().equals("fieldTwice") ? refused.named(path(outer) + "." + refused.field()) : refused;
    }

    private static String reason(Class<?> wanted) {
        if (wanted == null) {
            return "notJson";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "notFlag";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "notNumber";
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "notList";
        }
        return wanted == String.class ? "notText" : "notObject";
    }

    private static String path(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? WHOLE_BODY : path;
    }
}
