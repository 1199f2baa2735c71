package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.huiyin.testing.Chromium;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The people of a running Huiyin, each at a browser of his own. */
public class Office implements AutoCloseable {

    private static final String ENGLISH = "en-US";
    private static final Pattern NUMBER = Pattern.compile("TS\\d{15}");

    private final Chromium chromium = Chromium.launch();
    private final String address;
    private final String engine;
    private final Map<String, Tasklist> desks = new HashMap<>();
    private Date now;

    /**
     * @param address without a slash at the end
     * @param engine the name of its process engine
     */
    public Office(String address, String engine) {
        this.address = address;
        this.engine = engine;
    }

    /** Everybody who comes to the office from now on has this time on his clock. */
    public Office at(Instant moment) {
        now = Date.from(moment);
        return this;
    }

    /** A demo user at Tasklist, logged in when he comes for the first time. */
    public Tasklist at(String user) {
        var tasklist = address + "/camunda/app/tasklist/" + engine + "/";
        var desk = desks.get(user);
        if (desk != null) {
            return desk.again(tasklist);
        }
        desks.put(user, Tasklist.of(user, browser(ENGLISH), tasklist));
        return desks.get(user);
    }

    /** Logs a demo user in to Cockpit. */
    public Page cockpit(String user) {
        return cockpit(user, ENGLISH);
    }

    /** The same for somebody who reads another language. */
    public Page cockpit(String user, String language) {
        return Tasklist.of(user, browser(language), address + "/camunda/app/cockpit/" + engine + "/")
                .page();
    }

    private Page browser(String language) {
        var context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1440, 900));
        if (now != null) {
            context.clock().setFixedTime(now);
        }
        return context.newPage();
    }

    /** An agent registers the ordinary complaint; its number. */
    public String register() {
        try (var agent = at("first-contact-agent")) {
            var form = agent.startForm();
            Answers.to(form.name()).forEach(form::answer);
            var started = form.start();
            assertThat(started.ok()).as(started.text()).isTrue();
            var number = NUMBER.matcher(started.text());
            assertThat(number.find()).isTrue();
            agent.page().waitForSelector(".notifications >> text=" + number.group());
            return number.group();
        }
    }

    /** Finds the task in the list of his group, takes it and does it. */
    public void does(String user, String number, String task) {
        try (var tasklist = at(user)) {
            does(tasklist, number, task);
        }
    }

    void does(Tasklist tasklist, String number, String task) {
        var form = tasklist.open(Tasklist.MY_GROUPS, task, number);
        tasklist.claim();
        complete(form);
    }

    /** Finds the task among his own and does it */
    void continues(Tasklist tasklist, String number, String task) {
        complete(tasklist.open(Tasklist.MINE, task, number));
    }

    /** The text of the complaint's newest notice of this purpose, read in the outbox. */
    public String notice(String number, String purpose) {
        var page = outbox();
        try {
            page.locator("tr", new Page.LocatorOptions().setHasText(number))
                    .filter(new Locator.FilterOptions().setHasText(purpose))
                    .locator("a")
                    .first()
                    .click();
            return page.innerText("pre");
        } finally {
            page.context().close();
        }
    }

    /** The outbox as an auditor sees it. */
    public Page outbox() {
        var page = chromium.browser()
                .newContext(new NewContextOptions()
                        .setHttpCredentials("auditor", "demo")
                        .setViewportSize(1440, 900))
                .newPage();
        page.navigate(address + "/outbox");
        return page;
    }

    /** A browser of nobody in particular. */
    public Page stranger() {
        return chromium.browser().newPage();
    }

    /** The browser of a customer who reads this language, so many pixels wide. */
    public Page customer(String language, int width) {
        return chromium.browser()
                .newPage(new Browser.NewPageOptions().setLocale(language).setViewportSize(width, 844));
    }

    private static void complete(FormPage form) {
        Answers.to(form.name()).forEach(form::answer);
        assertThat(form.complete().ok()).as(form.name()).isTrue();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
