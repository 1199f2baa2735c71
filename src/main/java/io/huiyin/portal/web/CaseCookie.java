package io.huiyin.portal.web;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps number and secret of the case somebody is looking at in his browser, closed to scripts, so that no address has to name them. */
@Component
class CaseCookie {

    private static final String NAME = "huiyin-case";
    private static final String PATH = "/case";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Complaints complaints;
    private final boolean secure;

    CaseCookie(Complaints complaints, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.complaints = complaints;
        this.secure = secure;
    }

    /** The case of this browser; its half an hour begins anew. */
    Optional<Complaint> open(HttpServletRequest request, HttpServletResponse response) {
        var access = access(request);
        var complaint = access.flatMap(it -> complaints.find(it.number(), it.token()));
        complaint.ifPresent(it -> set(response, access.orElseThrow()));
        return complaint;
    }

    Optional<CaseAccess> access(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> CaseAccess.of(cookie.getValue()));
    }

    void set(HttpServletResponse response, CaseAccess access) {
        write(response, access.joined(), LIFE);
    }

    void remove(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    /** Lax, because a link in a mail leads from another site to the case. */
    private void write(HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
