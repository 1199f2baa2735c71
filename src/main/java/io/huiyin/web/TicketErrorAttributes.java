package io.huiyin.web;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What is refused before it reaches TM Forum's interfaces, such as an address that no one may write, is said as everything else there. */
@Component
class TicketErrorAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (!isForSystem(request)) {
            return attributes;
        }
        var status = String.valueOf(attributes.get("status"));
        var reason = String.valueOf(attributes.get("error"));
        return Map.of("code", status, "reason", reason, "message", reason, "status", status);
    }

    /** A browser gets a page. */
    private static boolean isForSystem(WebRequest request) {
        var place = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST);
        var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return String.valueOf(place).startsWith(TicketError.PLACE) && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
