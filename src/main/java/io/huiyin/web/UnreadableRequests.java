package io.huiyin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Says as problem details what the server refuses before any of Huiyin's doors sees it, such as an address that cannot be decoded. */
class UnreadableRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectProvider<ObjectMapper> json;

    UnreadableRequests(ObjectProvider<ObjectMapper> json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable cause) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response);
        } catch (IOException e) {
            LOG.debug("Whoever asked did not wait for the answer", e);
        }
    }

    private void write(Request request, Response response) throws IOException {
        boolean ticket = String.valueOf(request.getRequestURI()).startsWith(TicketError.PLACE);
        response.setContentType(ticket ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        var out = response.getReporter();
        if (out != null) {
            var problem = problem(response.getStatus());
            out.write(json.getObject().writeValueAsString(ticket ? TicketError.of(problem) : problem));
            response.finishResponse();
        }
    }

    private static ProblemDetail problem(int status) {
        return status == HttpStatus.BAD_REQUEST.value()
                ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable")
                : ProblemDetail.forStatus(status);
    }
}
