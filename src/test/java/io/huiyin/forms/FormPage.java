package io.huiyin.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A form in Tasklist, of a task or of the start, filled in as a person does. */
public class FormPage {

    /** Characters that come faster get lost when the form is drawn anew meanwhile. */
    private static final Locator.PressSequentiallyOptions HUMAN = new Locator.PressSequentiallyOptions().setDelay(50);

    /** A text of this length is put in at once, to save time. */
    private static final int LONG = 12;

    private final Page page;
    private final Form form;

    FormPage(Page page, Form form) {
        this.page = page;
        this.form = form;
        page.waitForSelector(".fjs-form");
    }

    public Locator element() {
        return page.locator(".fjs-form");
    }

    /** Gives the answer to the question with this key; a text is typed, of choices the one with this value is chosen. */
    public FormPage answer(String key, String answer) {
        var field = field(key);
        var id = field.path("id").asText();
        switch (field.path("type").asText()) {
            case "checkbox" -> page.locator("input[id$='-" + id + "']").check();
            case "checklist" ->
                Arrays.stream(answer.replaceAll("[\\[\\]]", "").split(" "))
                        .forEach(choice -> option(field, choice).check());
            case "radio" -> option(field, answer).check();
            case "select" -> {
                page.locator("[id*='-" + id + "-']").first().click();
                page.locator(".fjs-dropdownlist-item")
                        .nth(position(field, answer))
                        .click();
            }
            case "datetime" -> date(field, answer);
            default -> {
                if (answer.length() < LONG) {
                    type(page.locator("[id$='-" + id + "']"), answer);
                } else {
                    paste(key, answer);
                }
            }
        }
        return this;
    }

    /** Puts a text into its field at once, as from the clipboard. */
    public FormPage paste(String key, String text) {
        var input = page.locator("[id$='-" + field(key).path("id").asText() + "']");
        input.fill(text);
        input.blur();
        return this;
    }

    /** The file's name. */
    public String name() {
        return form.name();
    }

    /** What stands in the field of a text. */
    public String answered(String key) {
        return page.locator("[id$='-" + field(key).path("id").asText() + "']").inputValue();
    }

    /** Presses the button of a task. */
    public Response complete() {
        return press("Complete");
    }

    /** Presses the button of the start form. */
    public Response start() {
        return press("Start");
    }

    private Response press(String button) {
        return page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> page.locator(
                        "button:text-is('" + button + "'):visible")
                .last()
                .click());
    }

    private JsonNode field(String key) {
        return form.questions().stream()
                .filter(question -> question.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.name() + " does not ask " + key));
    }

    static JsonNode sent(Response response) {
        try {
            return new ObjectMapper().readTree(response.request().postData()).path("variables");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number sends its value once more after it was left, and empties the text that is being typed just then. */
    private static void type(Locator input, String answer) {
        for (int attempt = 0; attempt < 3 && !input.inputValue().equals(answer); attempt++) {
            input.clear();
            input.pressSequentially(answer, HUMAN);
            input.blur();
        }
    }

    private Locator option(JsonNode field, String value) {
        return page.locator("input[id*='-" + field.path("id").asText() + "-']").nth(position(field, value));
    }

    private void date(JsonNode field, String answer) {
        var input = page.locator(".fjs-form-field-datetime:has(label:text('"
                        + field.path("dateLabel").asText() + "')) input")
                .first();
        input.click();
        input.pressSequentially(answer, HUMAN);
        input.press("Tab");
    }

    private static int position(JsonNode field, String value) {
        List<String> values = field.path("values").findValuesAsText("value");
        return values.indexOf(value);
    }
}
