package io.huiyin.web;

import io.huiyin.complaint.Complaints.ConcurrentChange;
import io.huiyin.complaint.Complaints.UnknownComplaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says what was wrong with a request as problem details that name the field (RFC 9457), and nothing about the inside. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e) {
        var status = e.reason().equals("fileTooLarge") ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return answer(Problem.of(status, e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownComplaint e) {
        return notThere("complaintNumber");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NotThere e) {
        return notThere(e.field());
    }

    private static ResponseEntity<ProblemDetail> notThere(String field) {
        var problem = Problem.of(HttpStatus.NOT_FOUND, "notFound");
        problem.setProperty("field", field);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(NotNow e) {
        return answer(Problem.of(HttpStatus.CONFLICT, "notNow", e.text(Languages.ofRequest())));
    }

    @ExceptionHandler({ConcurrentChange.class, ConcurrencyFailureException.class, OptimisticLockingException.class})
    ResponseEntity<ProblemDetail> changedMeanwhile(RuntimeException e) {
        return answer(Problem.of(HttpStatus.CONFLICT, "changedMeanwhile"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException e) {
        return answer(Problem.of(HttpStatus.FORBIDDEN, "notAllowed"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge e) {
        return answer(Problem.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ourFault(RuntimeException e) {
        LOG.error("A request failed", e);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "ourFault"));
    }

    /** A browser that has taken a wrong way gets a page. */
    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!isOfBrowser(request) || !(request instanceof ServletWebRequest web) || web.getResponse() == null) {
            return handleExceptionInternal(e, Problem.of(status, "notFound"), headers, status, request);
        }
        try {
            web.getResponse().sendError(status.value());
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a person waits for the answer. */
    static boolean isOfBrowser(WebRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getRootCause() instanceof BodyTooLarge tooLarge) {
            var problem = Problem.of(tooLarge);
            return handleExceptionInternal(e, problem, headers, HttpStatus.PAYLOAD_TOO_LARGE, request);
        }
        var problem = Problem.of(status, UnreadableJson.refusal(e.getCause()));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
