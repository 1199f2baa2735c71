package io.huiyin.decisions;

import static io.huiyin.decisions.TableUnderTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Subtopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all tables have in common, so that process owners, auditors and the code read them alike. */
class DecisionTableConventionsTest {

    private static final String CLAUSE = "(R\\d+(\\.\\d+)+(-\\w+)?|[CS]-\\d{2}|K\\d{2}|P\\d{2}|M\\d{2})";
    private static final String ID_BY_HAND = "[A-Z][A-Za-z]+(_[A-Z][A-Za-z0-9]*)+";
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.of(
            "category", Category.class,
            "customerImportance", CustomerImportance.class,
            "handlingTrack", HandlingTrack.class,
            "impactScope", ImpactScope.class,
            "priority", Priority.class,
            "previousPriority", Priority.class,
            "serviceType", ServiceType.class,
            "subtopic", Subtopic.class);

    static List<Path> tables() {
        try (var files = Files.list(Path.of("dmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aFileHoldsOneDecisionOfItsNameWithALifeOfThreeYears(Path file) {
        assertThat(all(file, Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1096D");
        });
        assertThat(all(file, DecisionTable.class)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRuleSaysWhichClauseItComesFrom(Path file) {
        assertThat(all(file, Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent())
                    .as(rule.getId())
                    .matches("(?s)" + CLAUSE + "(, " + CLAUSE + ")*: .+");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theLastColumnIsTheReason(Path file) {
        assertThat(all(file, Output.class)).last().extracting(Output::getName).isEqualTo("reason");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyIdIsGivenByHand(Path file) {
        assertThat(all(file, DmnElement.class))
                .filteredOn(element -> !(element instanceof Decision))
                .filteredOn(element -> element.getId() != null)
                .allSatisfy(element -> assertThat(element.getId()).matches(ID_BY_HAND));
        assertThat(all(file, Rule.class))
                .allSatisfy(rule -> assertThat(rule.getId()).startsWith("Rule_"));
        assertThat(all(file, Input.class))
                .allSatisfy(input -> assertThat(input.getId()).startsWith("Input_"));
        assertThat(all(file, Output.class))
                .allSatisfy(output -> assertThat(output.getId()).startsWith("Output_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyColumnHasALabelAndATypeThatCamundaKnows(Path file) {
        var types = List.of("string", "boolean", "integer", "long", "double", "date");
        assertThat(all(file, Input.class)).allSatisfy(input -> {
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getTypeRef()).isIn(types);
        });
        assertThat(all(file, Output.class)).allSatisfy(output -> {
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getTypeRef()).isIn(types);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theWordsOfAColumnAreThoseOfTheCode(Path file) {
        assertThat(columns(file)).allSatisfy((name, words) -> {
            if (WORDS.containsKey(name)) {
                assertThat(words).as(name).isEqualTo(names(WORDS.get(name)));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theModelerCanDrawIt(Path file) throws IOException {
        var key = all(file, Decision.class).get(0).getId();
        assertThat(Files.readString(file))
                .contains("<dmndi:DMNShape ")
                .contains("dmnElementRef=\"" + key + "\"")
                .contains("biodi:width=");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyTableHasATestOfItsOwn(Path file) throws IOException {
        var key = all(file, Decision.class).get(0).getId();
        var test = Character.toUpperCase(key.charAt(0)) + key.substring(1) + "Test.java";
        try (var sources = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(sources.map(source -> source.getFileName().toString())).contains(test);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aRuleAnswersOnlyWithWordsThatTheColumnOffers(Path file) {
        var outputs = all(file, Output.class);
        assertThat(all(file, Rule.class)).allSatisfy(rule -> {
            var cells = List.copyOf(rule.getOutputEntries());
            for (int i = 0; i < outputs.size(); i++) {
                var offered = words(outputs.get(i).getOutputValues());
                var said = cells.get(i).getText().getTextContent();
                if (!offered.isEmpty() && said.startsWith("\"")) {
                    assertThat(offered).as(cells.get(i).getId()).contains(said.replace("\"", ""));
                }
            }
        });
    }

    /** The words that each column offers, by the name of its variable. */
    private static Map<String, List<String>> columns(Path file) {
        var columns = new HashMap<String, List<String>>();
        all(file, Input.class)
                .forEach(input -> columns.put(
                        input.getInputExpression().getText().getTextContent(), words(input.getInputValues())));
        all(file, Output.class).forEach(output -> columns.put(output.getName(), words(output.getOutputValues())));
        return columns;
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static <T extends ModelElementInstance> List<T> all(Path file, Class<T> type) {
        return List.copyOf(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(type));
    }
}
