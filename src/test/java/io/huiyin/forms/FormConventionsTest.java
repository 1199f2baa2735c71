package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

/** What holds for every form, so that Tasklist shows it, the server can check it and people find their way in it. */
class FormConventionsTest {

    private static final Set<String> WITHOUT_CASE = Set.of(
            "registerComplaint",
            "repairFault",
            "noteCustomerMessage",
            "relateComplaints",
            "changeMajor",
            "carryOutMeasure",
            "verifyMeasure",
            "decideOnEffect",
            "reviewBreaches");

    /** The fields of Tasklist's form-js 1.8.7, without those that break it or would show what a customer wrote as HTML. */
    private static final Set<String> TYPES = Set.of(
            "group",
            "text",
            "table",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "datetime");

    private static final Pattern PATH = Pattern.compile("\\b[a-zA-Z]+(\\.[a-zA-Z]+)+\\b");

    /** The last one is only asked where there is an earlier complaint. */
    private static final Set<String> ALWAYS_THERE = Set.of("known.number", "known.raw.round", "known.earlier.number");

    private static final Set<String> FUNCTIONS = Set.of(
            ("number, string, date, time, duration, context, not, contains, matches, replace, split, substring, count, min, max, sum,"
                            + " mean, median, mode, stddev, product, all, any, append, concatenate, insert, remove, reverse, flatten, union, sort,"
                            + " sublist, partition, abs, ceiling, floor, round, decimal, modulo, sqrt, log, exp, odd, even, now, today, before,"
                            + " after, meets, overlaps, includes, during, starts, finishes, coincides")
                    .split(", "));

    @Test
    void theFileIsNamedAfterTheForm() {
        for (var form : Form.all()) {
            assertThat(form.json().path("id").asText()).isEqualTo(form.name());
        }
    }

    @Test
    void isMadeForTheTasklistOfThisVersion() {
        for (var form : Form.all()) {
            assertThat(List.of(
                            form.json().path("type").asText(),
                            form.json().path("schemaVersion").asInt(),
                            form.json().path("executionPlatform").asText(),
                            form.json().path("executionPlatformVersion").asText()))
                    .as(form.name())
                    .containsExactly("default", 16, "Camunda Platform", "7.24.0");
        }
    }

    @Test
    void usesOnlyFieldsThatWorkInTasklist() {
        for (var form : Form.all()) {
            assertThat(form.components()).as(form.name()).allSatisfy(component -> assertThat(
                            component.path("type").asText())
                    .isIn(TYPES));
        }
    }

    @Test
    void everyIdIsThereOnceAndReadable() {
        for (var form : Form.all()) {
            assertThat(form.components().stream()
                            .map(component -> component.path("id").asText()))
                    .as(form.name())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("(Group|Field|Table|Text)_[A-Z][A-Za-z0-9]+"));
            assertThat(form.questions()).as(form.name()).allSatisfy(field -> assertThat(
                            field.path("id").asText())
                    .isEqualToIgnoringCase("Field_" + field.path("key").asText()));
        }
    }

    @Test
    void everyFieldAndGroupHasALabel() {
        for (var form : Form.all()) {
            assertThat(Stream.concat(form.questions().stream(), groups(form)))
                    .as(form.name())
                    .allSatisfy(field -> assertThat(field.path("label").asText())
                            .as("" + field)
                            .isNotBlank());
        }
    }

    /** The forms of a measure begin with the measure. The start form has nothing to know yet, and operations repair a fault without seeing the customer's data. */
    @Test
    void everyFormOfPeopleWhoWorkOnTheCaseBeginsWithWhatIsKnown() {
        var beginning = known(Form.named("giveFirstResponse")).subList(0, 3);
        for (var form : Form.all()) {
            if (!WITHOUT_CASE.contains(form.name())) {
                assertThat(form.json().at("/components/0/label").asText())
                        .as(form.name())
                        .isEqualTo("What is known");
                assertThat(known(form).subList(0, 3)).as(form.name()).isEqualTo(beginning);
            }
        }
    }

    @Test
    void whatIsKnownIsNeverSentBack() {
        for (var form : Form.all()) {
            assertThat(form.shownFields()).as(form.name()).allSatisfy(field -> assertThat(
                            field.path("disabled").asBoolean())
                    .isTrue());
        }
    }

    /** A text is rendered as Markdown: a link that a customer writes into a title would become one to click on. */
    @Test
    void noTextContainsWhatSomebodyHasWritten() {
        for (var form : Form.all()) {
            assertThat(form.components()).as(form.name()).allSatisfy(component -> assertThat(
                            component.path("text").asText())
                    .doesNotContain("{{")
                    .doesNotStartWith("="));
        }
    }

    @Test
    void everyTextHasALimit() {
        for (var form : Form.all()) {
            assertThat(form.questions().stream()
                            .filter(field -> field.path("type").asText().startsWith("text"))
                            .filter(field -> !field.path("disabled").asBoolean()))
                    .as(form.name())
                    .allSatisfy(
                            field -> assertThat(field.at("/validate/maxLength").asInt())
                                    .isBetween(1, field.path("key").asText().equals("description") ? 20_000 : 4_000));
        }
    }

    /** The server asks the same conditions again, with the engine's FEEL; it must not fail where nothing is filled in. */
    @Test
    void theEngineUnderstandsEveryCondition() {
        var feel = new ScalaFeelEngineFactory(List.of()).createInstance();
        var nothing = Variables.putValue("known", Map.of("raw", Map.of("status", "IN_HANDLING")));
        for (var form : Form.all()) {
            for (var component : form.components()) {
                var hide = component.at("/conditional/hide").asText("=false").substring(1);
                assertThat((Object) feel.evaluateSimpleExpression(hide, nothing.asVariableContext()))
                        .as(form.name() + ": " + hide)
                        .isInstanceOf(Boolean.class);
            }
        }
    }

    /** In the browser a name that is missing becomes the function of that name, which no form can draw. */
    @Test
    void noPathEndsInANameThatFeelHasAFunctionFor() {
        for (var form : Form.all()) {
            assertThat(PATH.matcher(form.json().toString())
                            .results()
                            .map(MatchResult::group)
                            .filter(path -> FUNCTIONS.contains(path.substring(path.lastIndexOf('.') + 1)))
                            .filter(path -> !ALWAYS_THERE.contains(path)))
                    .as(form.name())
                    .isEmpty();
        }
    }

    private static Stream<JsonNode> groups(Form form) {
        return form.components().stream()
                .filter(component -> component.path("type").asText().equals("group"));
    }

    private static List<JsonNode> known(Form form) {
        return Form.stream(form.json().at("/components/0/components")).toList();
    }
}
