package io.huiyin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Says as problem details that an address or a method is one which no program sends in good faith; a person at a browser gets the page. */
class RejectedRequests implements RequestRejectedHandler {

    private final ObjectMapper json;

    RejectedRequests(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        boolean ticket = request.getRequestURI().startsWith(TicketError.PLACE);
        response.setStatus(problem.getStatus());
        response.setContentType(ticket ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ticket ? TicketError.of(problem) : problem);
    }
}
