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

/** The form of a task in Tasklist, filled in as a person does. */
class FormPage {

    /** Characters that come faster get lost when the form is drawn anew meanwhile. */
    private static final Locator.PressSequentiallyOptions HUMAN = new Locator.PressSequentiallyOptions().setDelay(50);

    private final Page page;
    private final Form form;

    FormPage(Page page, Form form) {
        this.page = page;
        this.form = form;
        page.waitForSelector(".fjs-form");
    }

    Locator element() {
        return page.locator(".fjs-form");
    }

    void answer(String key, String answer) {
        var field = form.questions().stream()
                .filter(question -> question.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
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
            default -> type(page.locator("[id$='-" + id + "']"), answer);
        }
    }

    /** Presses the button. */
    Response complete() {
        return page.waitForResponse(
                response -> response.url().endsWith("/submit-form"),
                () -> page.locator("button:has-text('Complete')").last().click());
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
