package io.huiyin.portal.web;

import io.huiyin.web.Words;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the portal's controllers share: their words, and a page instead of a problem detail when something goes wrong. */
abstract class PortalPages {

    /** Set on the request of a form that was open for too long. */
    static final String FORM_EXPIRED = "formExpired";

    private static final Logger LOG = LoggerFactory.getLogger(PortalPages.class);

    static Words words() {
        return Words.of("portal");
    }

    static ModelAndView page(String template, HttpStatus status) {
        var page = new ModelAndView("portal/" + template, Map.of("words", words()));
        page.addObject("errors", Map.of());
        page.setStatus(status);
        return page;
    }

    /** Another address, asked for with GET. */
    static ModelAndView goTo(String path) {
        var redirect = new ModelAndView("redirect:" + path);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    @ExceptionHandler
    ModelAndView ourFault(RuntimeException e) {
        LOG.error("A page of the portal failed", e);
        return page("fault", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
