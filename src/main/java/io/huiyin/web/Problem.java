package io.huiyin.web;

import io.huiyin.complaint.Refused;
import io.huiyin.text.Texts;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) in the language of the request. */
final class Problem {

    private static final Texts TEXTS = Texts.of("problems");
    private static final int LONGEST_NAME = 100;

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String type) {
        return of(status, type, text(type + ".detail"));
    }

    static ProblemDetail of(BodyTooLarge tooLarge) {
        var detail = TEXTS.get(Languages.ofRequest(), "tooLarge.detail", tooLarge.most());
        return of(HttpStatus.PAYLOAD_TOO_LARGE, "tooLarge", detail);
    }

    static String text(String key) {
        return TEXTS.get(Languages.ofRequest(), key);
    }

    static ProblemDetail of(HttpStatusCode status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huiyin:problem:" + type));
        problem.setTitle(text(type));
        return problem;
    }

    /** Names the first refused field, and all of them with a text each. */
    static ProblemDetail of(HttpStatusCode status, Refused refused) {
        var locale = Languages.ofRequest();
        var errors = refused.all().stream()
                .map(each -> error(each.named(printable(each.field())), locale))
                .toList();
        var problem = of(status, "refusedInput", errors.get(0).message());
        problem.setProperty("field", errors.get(0).field());
        problem.setProperty("errors", errors);
        return problem;
    }

    private static FieldError error(Refused refused, Locale locale) {
        return new FieldError(refused.field(), refused.text(locale));
    }

    /** A name that the caller made up must not break the answer. */
    private static String printable(String name) {
        var cut = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c);
        return cut.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    record FieldError(String field, String message) {}
}
