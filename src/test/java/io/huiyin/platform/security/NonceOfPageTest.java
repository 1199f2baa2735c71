package io.huiyin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NonceOfPageTest {

    private static final String PAGE = "/camunda/app/tasklist/default/";
    private static final String SCRIPT = "<script src=\"a.js\" nonce=\"%s\"></script><script nonce=\"%s\">回音</script>";

    /** Somebody else's request has come in between. */
    @Test
    void theScriptsOfAPageHaveTheNonceOfItsHeader() throws Exception {
        var answer =
                answer(PAGE, "script-src 'nonce-My-own_1' 'strict-dynamic'", SCRIPT.formatted("Other_22", "Other_22"));

        assertThat(answer.getContentAsString()).isEqualTo(SCRIPT.formatted("My-own_1", "My-own_1"));
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
    }

    @Test
    void whatHasNoNonceIsLeftAsItIs() throws Exception {
        assertThat(answer(PAGE, "default-src 'self'", SCRIPT).getContentAsString())
                .isEqualTo(SCRIPT);
        assertThat(answer("/camunda/app/tasklist/a.js", "script-src 'nonce-My-own'", SCRIPT)
                        .getContentAsString())
                .isEqualTo(SCRIPT);
    }

    private static MockHttpServletResponse answer(String address, String policy, String html)
            throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        answer.setCharacterEncoding("UTF-8");
        FilterChain page = (request, response) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", policy);
            response.getWriter().write(html);
        };
        new NonceOfPage().doFilter(new MockHttpServletRequest("GET", address), answer, page);
        return answer;
    }
}
