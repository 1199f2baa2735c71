package io.huiyin.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what is wrong with a body in parts or with parameters, on a page to a person at a browser. They are read before any door is
 * found, and would be read again on the way to the usual page.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParts {

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, WebRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "tooLarge", "tooLarge.parts", request);
    }

    @ExceptionHandler
    Object unreadable(MultipartException e, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "unreadable", "unreadable.parts", request);
    }

    /** A name or value among the parameters that no program sends in good faith, for example a NUL. */
    @ExceptionHandler
    Object unreadable(RequestRejectedException e, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "unreadable", "unreadable.detail", request);
    }

    private static Object answer(HttpStatus status, String type, String text, WebRequest request) {
        return Problems.isOfBrowser(request)
                ? new ModelAndView("error", Map.of("status", status.value()), status)
                : ResponseEntity.of(Problem.of(status, type, Problem.text(text)))
                        .build();
    }
}
