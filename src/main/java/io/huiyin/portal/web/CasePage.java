package io.huiyin.portal.web;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a customer follows his case: he opens it by number and secret, or by the link in a message, and leaves it. */
@Controller
class CasePage extends PortalPages {

    private final Complaints complaints;
    private final CaseCookie cookie;
    private final CaseViews views;
    private final CustomerFiles files;
    private final String address;

    CasePage(
            Complaints complaints,
            CaseCookie cookie,
            CaseViews views,
            CustomerFiles files,
            @Value("${huiyin.address}") String address) {
        this.files = files;
        this.complaints = complaints;
        this.cookie = cookie;
        this.views = views;
        this.address = address;
    }

    @GetMapping("/follow")
    ModelAndView follow() {
        return page("follow", HttpStatus.OK).addObject("given", Map.of());
    }

    /** A wrong number and a wrong secret get the same answer. */
    @PostMapping("/follow")
    ModelAndView follow(
            @RequestParam Map<String, String> given,
            @RequestAttribute(name = FORM_EXPIRED, required = false) boolean expired,
            HttpServletResponse response) {
        var access = CaseAccess.of(
                given.getOrDefault("number", "").strip().toUpperCase(java.util.Locale.ROOT),
                given.getOrDefault("token", "").strip());
        if (expired) {
            return page("follow", HttpStatus.FORBIDDEN)
                    .addObject("given", given)
                    .addObject("expired", true);
        }
        return opened(access, response)
                ? goTo("/case")
                : page("follow", HttpStatus.NOT_FOUND)
                        .addObject("given", given)
                        .addObject("errors", Map.of("number", words().get("noSuchCase")));
    }

    @PostMapping(path = "/follow", params = Languages.CHOICE)
    ModelAndView followInOtherLanguage(@RequestParam Map<String, String> given) {
        return page("follow", HttpStatus.OK).addObject("given", given);
    }

    /** The link of a message; its secret goes from the address bar into the cookie. */
    @GetMapping("/case/{number}/{token}")
    ModelAndView open(@PathVariable String number, @PathVariable String token, HttpServletResponse response) {
        return opened(CaseAccess.of(number, token), response)
                ? goTo("/case")
                : page("follow", HttpStatus.NOT_FOUND)
                        .addObject("given", Map.of())
                        .addObject("errors", Map.of("number", words().get("noSuchCase")));
    }

    private boolean opened(Optional<CaseAccess> access, HttpServletResponse response) {
        var known = access.filter(it -> complaints.find(it.number(), it.token()).isPresent());
        known.ifPresent(it -> cookie.set(response, it));
        return known.isPresent();
    }

    @GetMapping("/case")
    ModelAndView show(
            @RequestParam(required = false) String done, HttpServletRequest request, HttpServletResponse response) {
        return cookie.open(request, response)
                .map(complaint -> page("case", HttpStatus.OK)
                        .addObject("case", views.of(complaint, words()))
                        .addObject("files", files.of(complaint))
                        .addObject("done", Heard.named(done)))
                .orElseGet(() -> goTo("/follow"));
    }

    /** Right after complaining: the number, the secret and what happens next. */
    @GetMapping("/case/received")
    ModelAndView received(
            @RequestParam(defaultValue = "0") int refused, HttpServletRequest request, HttpServletResponse response) {
        return cookie.open(request, response)
                .map(complaint -> received(complaint, cookie.access(request).orElseThrow())
                        .addObject("refused", refused))
                .orElseGet(() -> goTo("/follow"));
    }

    private ModelAndView received(Complaint complaint, CaseAccess access) {
        var customer = complaint.intake().customer();
        return page("received", HttpStatus.OK)
                .addObject("number", access.number().value())
                .addObject("token", access.token().value())
                .addObject("link", address + access.path())
                .addObject("due", views.due(complaint, words()))
                .addObject("written", customer.email() != null || customer.phone() != null);
    }

    @GetMapping("/case/files/{file}/content")
    ModelAndView file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var complaint = cookie.open(request, response);
        if (complaint.isPresent() && files.send(complaint.get(), file, response)) {
            return null;
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return null;
    }

    @PostMapping("/case/leave")
    ModelAndView leave(HttpServletResponse response) {
        cookie.remove(response);
        return goTo("/");
    }
}
