package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.archive.RecordWords;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.Groups;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Relation;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.text.Reasons;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tasklist and the auditors' views show to who reads Chinese, held against the files that say it in English (S-57). */
class FormsInChineseTest {

    private static final Set<String> SHOWN = Set.of("label", "description", "text", "dateLabel", "timeLabel");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_0-9]*");
    /** Keys of a row that a formula names, and signs between texts. */
    private static final Set<String> NO_WORDS = Set.of("about", "text", ")", " ", " (", " · ", "中文", "", "PT1M");

    private static final JsonNode CATALOGUE = catalogue();
    private static final Map<String, String> TEXTS =
            new ObjectMapper().convertValue(CATALOGUE.path("texts"), new TypeReference<>() {});

    @ParameterizedTest
    @MethodSource("io.huiyin.forms.Form#all")
    void everyTextOfAFormIsThereInChinese(Form form) {
        assertThat(TEXTS.keySet()).containsAll(texts(form.json(), ""));
    }

    @Test
    void theNamesOfTasksAndProcessesAndWhatIsToBeDoneAreThereInChinese() {
        var names = models("processes", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().flatMap(FormsInChineseTest::told),
                        model.getModelElementsByType(Process.class).stream().map(Process::getName)))
                .toList();

        assertThat(TEXTS.keySet()).containsAll(names);
    }

    @Test
    void everyNameOnADiagramAndEveryHeadOfATableIsThereInChinese() {
        var onDiagrams = models("processes", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> model.getModelElementsByType(FlowElement.class).stream())
                .map(FlowElement::getName);
        var ofTables = models("dmn", ".dmn").flatMap(FormsInChineseTest::heads);

        assertThat(TEXTS.keySet())
                .containsAll(Stream.concat(onDiagrams, ofTables)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Test
    void theArchiveNamesEveryStepAsItsDiagramDoes() {
        var archive = new RecordWords(Locale.SIMPLIFIED_CHINESE);
        var steps = models("processes", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(Task.class).stream(),
                        model.getModelElementsByType(CallActivity.class).stream()))
                .toList();

        assertThat(steps).hasSizeGreaterThan(100).allSatisfy(step -> assertThat(archive.label(step.getId()))
                .isEqualTo(TEXTS.get(step.getName())));
    }

    /** The archive and the auditors' pages show them too. */
    @Test
    void everyReasonThatATableGivesIsThereInChinese() {
        assertThat(models("dmn", ".dmn").flatMap(FormsInChineseTest::reasons))
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(Reasons.find(reason, Locale.CHINESE)).isPresent());
    }

    @Test
    void theListsAreThereInChinese() {
        var english = Texts.of("filters").all(Locale.ENGLISH);
        Texts.of("filters").all(Locale.SIMPLIFIED_CHINESE).forEach((key, chinese) -> {
            var shown = key.startsWith("column.") ? words("column") : TEXTS;
            assertThat(shown).containsEntry(english.get(key).replace("''", "'"), chinese);
        });
    }

    @Test
    void theWordsForConstantsAreThoseThatAreUsedEverywhere() {
        assertThat(words("category")).isEqualTo(words(Category.values()));
        assertThat(words("priority")).isEqualTo(words(Priority.values()));
        assertThat(words("track")).isEqualTo(words(HandlingTrack.values()));
        assertThat(words("channel")).isEqualTo(words(Channel.values()));
        assertThat(words("status")).isEqualTo(words(Status.values()));
        assertThat(words("level")).isEqualTo(words(MajorTier.values()));
        assertThat(words("limit")).isEqualTo(words(ClockId.values()));
        assertThat(words("outside")).isEqualTo(words(ExternalBody.values()));
        assertThat(words("onBehalf"))
                .containsAllEntriesOf(words(Relation.values()))
                .containsAllEntriesOf(words(Consent.values()));
        assertThat(words("department")).containsAllEntriesOf(named(Groups.ALL, Texts.of("groups")::get));
    }

    @Test
    void whatIsSaidInChineseIsWrittenAsInChinese() {
        var readable = Pattern.compile(".*\\p{IsHan}.*|[：、]", Pattern.DOTALL);
        var halfWidth = Pattern.compile("\\p{IsHan}[,;:?!]|[,;?!]\\p{IsHan}");
        assertThat(TEXTS).allSatisfy((english, chinese) -> {
            assertThat(chinese).matches(readable);
            assertThat(halfWidth.matcher(chinese).find()).as(chinese).isFalse();
        });
    }

    private static Set<String> texts(JsonNode node, String key) {
        var found = new TreeSet<String>();
        if (node.isTextual() && node.asText().startsWith("=")) {
            LITERAL.matcher(node.asText())
                    .results()
                    .map(literal -> literal.group(1))
                    .forEach(found::add);
        } else if (node.isTextual() && (SHOWN.contains(key) || isProposedSentence(node, key))) {
            found.add(node.asText());
        }
        node.forEach(child -> {
            if (node.isArray()) {
                found.addAll(texts(child, key));
            }
        });
        node.fields().forEachRemaining(field -> found.addAll(texts(field.getValue(), field.getKey())));
        found.removeIf(text -> NO_WORDS.contains(text) || CODE.matcher(text).matches() && !text.equals("SMS"));
        return found;
    }

    private static Stream<String> told(UserTask task) {
        return Stream.concat(
                Stream.of(task.getName()), task.getDocumentations().stream().map(Documentation::getTextContent));
    }

    private static boolean isProposedSentence(JsonNode value, String key) {
        return key.equals("defaultValue") && value.asText().contains(" ");
    }

    private static Stream<String> heads(Path table) {
        var model = Dmn.readModelFromFile(table.toFile());
        return Stream.of(
                        model.getModelElementsByType(Decision.class).stream().map(Decision::getName),
                        model.getModelElementsByType(Input.class).stream().map(Input::getLabel),
                        model.getModelElementsByType(Output.class).stream().map(Output::getLabel))
                .flatMap(names -> names);
    }

    private static Stream<String> reasons(Path table) {
        return Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Rule.class).stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()))
                .map(outputs -> outputs.get(outputs.size() - 1).getTextContent().strip())
                .map(text -> text.substring(1, text.length() - 1));
    }

    private static Map<String, String> words(String about) {
        return new ObjectMapper().convertValue(CATALOGUE.path("words").path(about), new TypeReference<>() {});
    }

    private static Map<String, String> words(Enum<?>... constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(
                        constant -> Words.of(constant, Locale.ENGLISH),
                        constant -> Words.of(constant, Locale.SIMPLIFIED_CHINESE)));
    }

    private interface Naming {
        String name(Locale locale, String key, Object... nothing);
    }

    private static Map<String, String> named(List<String> keys, Naming names) {
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> names.name(Locale.ENGLISH, key), key -> names.name(Locale.SIMPLIFIED_CHINESE, key)));
    }

    private static Stream<Path> models(String folder, String ending) {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode catalogue() {
        try (var file = FormsInChineseTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/camunda/app/tasklist/locales/huiyin-zh.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
