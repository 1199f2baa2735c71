package io.huiyin.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/**
 * What was wrong with a request, as TM Forum's interfaces say it.
 *
 * @param code the kind of problem, or the status where there is no other
 * @param reason what is wrong, in words
 * @param message the same for every field that was refused
 * @param status of HTTP
 */
public record TicketError(String code, String reason, String message, String status) {

    /** Where these interfaces are. */
    public static final String PLACE = "/tmf-api/";

    private static final String TYPE = "urn:huiyin:problem:";

    /** The same problem. */
    public static TicketError of(ProblemDetail problem) {
        var type = problem.getType().toString();
        var status = String.valueOf(problem.getStatus());
        var reason = problem.getDetail() == null ? problem.getTitle() : problem.getDetail();
        return new TicketError(
                type.startsWith(TYPE) ? type.substring(TYPE.length()) : status,
                reason == null ? status : reason,
                message(problem, reason),
                status);
    }

    private static String message(ProblemDetail problem, String reason) {
        var properties = problem.getProperties();
        if (properties == null || !(properties.get("errors") instanceof List<?> errors)) {
            return reason;
        }
        return errors.stream()
                .map(error -> ((Problem.FieldError) error).message())
                .collect(Collectors.joining(" "));
    }
}
