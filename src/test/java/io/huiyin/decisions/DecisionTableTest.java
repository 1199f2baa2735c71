package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.decisions.TableUnderTest.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every decision table; a subclass adds the examples. The input space is taken from the table: each word
 * that its columns offer, one that they do not, null, and the numbers that the subclass names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DecisionTableTest {

    private static final String UNKNOWN_WORD = "NO_SUCH_WORD";
    private static final int SOME = 5_000;

    private final TableUnderTest table;
    private final Map<String, List<? extends Number>> numbers;
    private final TreeSet<String> rulesWithExample = new TreeSet<>();
    private final Map<Map<String, Object>, Answer> answers = new HashMap<>();
    private List<Map<String, Object>> combinations = List.of();

    /**
     * @param decision key of the decision, also the name of its file
     * @param numbers for each number input the values worth trying: below, at and above every limit of the rules
     */
    protected DecisionTableTest(String decision, Map<String, List<? extends Number>> numbers) {
        this.table = new TableUnderTest(decision);
        this.numbers = numbers;
    }

    /** An example: what the table says to these names and values in turn. */
    protected final Answer decide(Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(table.inputs())
                .extracting(DecisionTableTest::name)
                .as("the table's inputs")
                .containsAll(variables.keySet());
        var answer = table.decide(variables);
        rulesWithExample.addAll(answer.rules());
        return answer;
    }

    /** Tries every combination of inputs; what is tried here is not an example. */
    protected final void forEveryInput(Consumer<Map<String, Object>> check) {
        combinations().forEach(check);
    }

    /** The same with a few thousand of them where there are more, the same ones each time; for what has to do with single values. */
    private void forManyInputs(Consumer<Map<String, Object>> check) {
        var all = new ArrayList<>(combinations());
        Collections.shuffle(all, new Random(1));
        all.stream().limit(SOME).forEach(check);
    }

    private List<Map<String, Object>> combinations() {
        if (combinations.isEmpty()) {
            combinations = List.of(Map.of());
            for (var input : table.inputs()) {
                combinations = combinations.stream()
                        .flatMap(begun -> values(input).stream().map(value -> with(begun, name(input), value)))
                        .toList();
            }
        }
        return combinations;
    }

    /** What the table says, without making it an example. */
    protected final Answer tryOut(Map<String, Object> variables) {
        return answers.computeIfAbsent(variables, table::decide);
    }

    @Test
    void everyInputHasAResultAndSingleHitTablesExactlyOne() {
        forEveryInput(input -> {
            var rules = tryOut(input).rules();
            assertThat(rules).as("rules for %s", input).isNotEmpty();
            if (!table.collects()) {
                assertThat(rules).as("rules for %s", input).hasSize(1);
            }
        });
    }

    @Test
    void everyResultFillsItsColumnsAndSaysWhy() {
        assertThat(table.outputs()).endsWith("reason");
        forEveryInput(input -> tryOut(input).rows().forEach(row -> {
            assertThat(row.keySet()).as("%s", input).containsExactlyInAnyOrderElementsOf(table.outputs());
            assertThat((String) row.get("reason")).as("%s", input).matches("[A-Z].* .*\\.");
        }));
    }

    @Test
    void aMissingVariableCountsAsNull() {
        forManyInputs(input -> sameAs(input, changed(input, value -> value, false)));
    }

    @Test
    void numbersMayArriveInAnyType() {
        forManyInputs(input -> {
            sameAs(input, changed(input, value -> value instanceof Number n ? (Object) n.doubleValue() : value, true));
            sameAs(input, changed(input, value -> value instanceof Integer n ? (Object) n.longValue() : value, true));
        });
    }

    @AfterAll
    void everyRuleHasAnExample() {
        assertThat(rulesWithExample).as("rules with an example").isEqualTo(table.rules());
    }

    private void sameAs(Map<String, Object> input, Map<String, Object> other) {
        if (!input.equals(other)) {
            assertThat(tryOut(other)).as("%s as %s", input, other).isEqualTo(tryOut(input));
        }
    }

    private static Map<String, Object> changed(
            Map<String, Object> input, Function<Object, Object> change, boolean keepNulls) {
        var changed = new HashMap<String, Object>();
        input.forEach((name, value) -> {
            if (keepNulls || value != null) {
                changed.put(name, change.apply(value));
            }
        });
        return changed;
    }

    private List<Object> values(Input input) {
        var values = new ArrayList<Object>(Arrays.asList((Object) null));
        switch (input.getInputExpression().getTypeRef()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" -> {
                values.addAll(TableUnderTest.words(input.getInputValues()));
                values.add(UNKNOWN_WORD);
            }
            default -> values.addAll(numbers.get(name(input)));
        }
        return values;
    }

    private static String name(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    private static Map<String, Object> with(Map<String, Object> begun, String name, Object value) {
        var more = new LinkedHashMap<>(begun);
        more.put(name, value);
        return more;
    }
}
