package io.huiyin.web;

import io.huiyin.text.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands around every page for customers, for the templates: whose page it is, whom to ask, and the other language. */
@Component("frame")
public class Frame {

    private static final Texts TEXTS = Texts.of("frame");

    private final String company;
    private final String contact;
    private final HttpServletRequest request;

    Frame(
            @Value("${huiyin.notices.company}") String company,
            @Value("${huiyin.notices.contact}") String contact,
            HttpServletRequest request) {
        this.company = company;
        this.contact = contact;
        this.request = request;
    }

    public String get(String key) {
        return TEXTS.get(Languages.ofRequest(), key);
    }

    /** For the attribute {@code lang} of the page. */
    public String language() {
        return Languages.ofRequest().toLanguageTag();
    }

    public String company() {
        return company;
    }

    public String contact() {
        return TEXTS.get(Languages.ofRequest(), "contact", contact);
    }

    /** The page in the other language; where an error is shown, that of the first page. */
    public String here() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? request.getRequestURI() : "/";
    }
}
