package io.huiyin.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.huiyin.complaint.Look;
import io.huiyin.notification.Letters;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.Notices;
import io.huiyin.notification.persistence.NoticeTables;
import io.huiyin.testing.MemoryComplaints;
import io.huiyin.testing.MemoryReadLog;
import io.huiyin.web.Looks;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

class OutboxControllerTest {

    private static final String NASTY = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__ &";

    private final Notice nasty =
            Letters.notice(NoticeChannel.SMS, "<img src=x onerror=alert(1)>", "Subject " + NASTY, "Text " + NASTY);
    private final MemoryReadLog looks = new MemoryReadLog();
    private Notices notices;
    private MockMvc browser;

    @BeforeEach
    void open() {
        var database = NoticeTables.inMemory();
        notices = NoticeTables.notices(database, new JdbcTransactionManager(database));
        notices.prepare(nasty);
        browser = MockMvcBuilders.standaloneSetup(
                        new OutboxController(notices, new Looks(looks), new MemoryComplaints()))
                .setControllerAdvice(new Forbidden())
                .setViewResolvers(views())
                .build();
    }

    @Test
    void theListDoesNotTellWhomANoticeWentTo() throws Exception {
        notices.prepare(Letters.notice(NoticeChannel.EMAIL, "wang@example.com", "Subject", "Text"));

        browser.perform(as("GROUP_auditor", "/outbox"))
                .andExpect(content().string(containsString("***@example.com")))
                .andExpect(content().string(not(containsString("wang@"))));
    }

    @Test
    void theListShowsEveryValueAsText() throws Exception {
        browser.perform(as("GROUP_csc-supervisor", "/outbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<th>Subject</th>")))
                .andExpect(content().string(containsString(Letters.NUMBER.value())))
                .andExpect(content().string(containsString("Subject &lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("<img"))))
                .andExpect(content().string(not(containsString("49"))));
    }

    @Test
    void oneNoticeIsShownAsText() throws Exception {
        browser.perform(as("GROUP_auditor", "/outbox/" + nasty.messageId()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Text &lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")))
                .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt;")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("49"))));
    }

    @Test
    void whoOpensANoticeIsRemembered() throws Exception {
        browser.perform(as("GROUP_csc-supervisor", "/outbox"));
        assertThat(looks.looks()).isEmpty();

        browser.perform(as("GROUP_csc-supervisor", "/outbox/" + nasty.messageId()));
        assertThat(looks.looks())
                .extracting(look -> look.complaint(), look -> look.kind())
                .containsExactly(tuple(Letters.NUMBER, Look.Kind.NOTICE));
    }

    @Test
    void aLinkForTheCustomerIsShownOnlyToThoseWhoHandleNothing() throws Exception {
        var survey =
                Letters.notice(NoticeChannel.EMAIL, "wang@example.com", "Survey", "Answer at https://x/survey/t0k3n !");
        notices.prepare(survey);

        browser.perform(as("GROUP_csc-supervisor", "/outbox/" + survey.messageId()))
                .andExpect(content().string(containsString("Answer at (a link for the customer alone) !")))
                .andExpect(content().string(not(containsString("t0k3n"))));
        browser.perform(as("GROUP_auditor", "/outbox/" + survey.messageId()))
                .andExpect(content().string(containsString("https://x/survey/t0k3n")));
    }

    @Test
    void chineseReadersGetAChinesePage() throws Exception {
        browser.perform(as("GROUP_auditor", "/outbox").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("发件箱")))
                .andExpect(content().string(containsString("待发送")));
    }

    @Test
    void anUnknownNoticeIsNotFound() throws Exception {
        browser.perform(as("GROUP_auditor", "/outbox/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoWatchesOverAllComplaintsReadsOtherPeoplesMail() throws Exception {
        browser.perform(as("GROUP_channel-system", "/outbox")).andExpect(status().isForbidden());
        browser.perform(as("GROUP_technical-dept", "/outbox")).andExpect(status().isForbidden());
        browser.perform(as("GROUP_ops-admin", "/outbox")).andExpect(status().isForbidden());
        browser.perform(get("/outbox")).andExpect(status().isForbidden());
    }

    /** What Spring Security answers in the running application. */
    @ControllerAdvice
    static class Forbidden {

        @ExceptionHandler(AccessDeniedException.class)
        @ResponseStatus(HttpStatus.FORBIDDEN)
        void forbidden() {}
    }

    private static MockHttpServletRequestBuilder as(String group, String path) {
        return get(path).locale(Locale.ENGLISH).principal(new TestingAuthenticationToken("somebody", "x", group));
    }

    private static ThymeleafViewResolver views() {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(new StaticApplicationContext());
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
