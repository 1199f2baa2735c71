package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** A person at Tasklist, in a browser of his own, who finds work through the shared lists. */
public class Tasklist implements AutoCloseable {

    public static final String MINE = "My tasks";
    public static final String MY_GROUPS = "My group's tasks";

    /** Milliseconds; on a busy machine the first page takes its time. */
    private static final int PATIENCE = 60_000;

    /** Milliseconds until another list, or page of it, is on the screen. */
    private static final int DRAWN = 1_500;

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /**
     * Logs a demo user in.
     *
     * @param page of a new browser
     * @param address of the web application, with the name of the engine
     */
    public static Tasklist of(String user, Page page, String address) {
        page.setDefaultTimeout(PATIENCE);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.fill("input[type=text]", user);
        page.fill("input[type=password]", "demo");
        var answer = page.waitForResponse(
                response -> response.url().contains("/login/"), () -> page.click("button[type=submit]"));
        assertThat(answer.status()).as("log in as " + user).isEqualTo(200);
        page.waitForSelector("[cam-widget-header] .account");
        return new Tasklist(page);
    }

    /** Comes back to the desk: the page is read anew, nobody has to log in again. */
    Tasklist again(String address) {
        page.navigate(address);
        page.waitForSelector("[cam-widget-header] .account");
        return this;
    }

    public Page page() {
        return page;
    }

    /** Opens the start form of a complaint. */
    public FormPage startForm() {
        page.click("text=Start process");
        page.click(".modal-body >> text=Complaint handling");
        return new FormPage(page, Form.named("registerComplaint"));
    }

    /** Waits until the task of the complaint is in the list, and opens it. */
    public FormPage open(String list, String task, String number) {
        var card = card(task, number);
        await().pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    choose(list);
                    return card.count() > 0;
                });
        card.first().click();
        page.waitForSelector("h2:has-text('" + task + "')");
        return new FormPage(page, Form.named(formOf(task)));
    }

    /** Opens the first task of this name in the list, on whichever page of the list it is. */
    public FormPage openFirst(String list, String task) {
        choose(list);
        page.waitForTimeout(DRAWN);
        var card = page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(task));
        var further = page.locator(".pagination-next:not(.disabled) a");
        page.locator(".tasks-list li.task").first().waitFor();
        while (card.count() == 0 && further.count() > 0) {
            further.first().click();
            page.waitForTimeout(DRAWN);
        }
        card.first().click();
        page.waitForSelector("h2:has-text('" + task + "')");
        return new FormPage(page, Form.named(formOf(task)));
    }

    /** Shows one of the lists. */
    public void choose(String list) {
        page.locator("[cam-tasklist-filters] .item a:has-text(\"" + list + "\")")
                .first()
                .click();
    }

    /** Takes the open task; its form is read again with what only who has taken it may see. */
    public void claim() {
        var button = "text=/^\\s*Claim\\s*$/";
        if (page.locator(".fjs-form").count() > 0) {
            page.waitForResponse(response -> response.url().contains("/form-variables"), () -> page.click(button));
            page.waitForSelector(".fjs-form");
        } else {
            page.click(button);
        }
        page.waitForSelector(button, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Everything that the list shows of its tasks. */
    public String cards() {
        return page.locator(".tasks-list").first().innerText();
    }

    /** What Tasklist says about what went wrong. */
    public String refusal() {
        var message = page.locator(".notifications .alert-danger").first();
        message.waitFor();
        return message.innerText();
    }

    /** "Give first response" has the form giveFirstResponse. */
    private static String formOf(String task) {
        var words = task.toLowerCase(Locale.ROOT).split(" ");
        return words[0]
                + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    private Locator card(String task, String number) {
        return page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    /** Leaves the desk; whoever comes back is still logged in. */
    @Override
    public void close() {
        page.navigate("about:blank");
    }
}
