package io.huiyin.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A table of {@code dmn/} on the DMN engine alone, without process engine and without Spring. */
public final class TableUnderTest {

    private final List<String> matched = new ArrayList<>();
    private final DecisionTable model;
    private final DmnEngine engine;
    private final DmnDecision decision;

    TableUnderTest(String key) {
        var file = Path.of("dmn", key + ".dmn");
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> matched.add(rule.getId())));
        configuration.setFeelEngineFactory(
                () -> new RememberingFeelEngine(new ScalaFeelEngineFactory().createInstance()));
        engine = configuration.buildEngine();
        model = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        try (var content = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table says, and by which rules. */
    Answer decide(Map<String, Object> variables) {
        matched.clear();
        var rows = engine.evaluateDecisionTable(decision, variables).getResultList();
        return new Answer(List.copyOf(matched), rows);
    }

    TreeSet<String> rules() {
        var ids = new TreeSet<String>();
        model.getRules().stream().map(Rule::getId).forEach(ids::add);
        return ids;
    }

    List<Input> inputs() {
        return List.copyOf(model.getInputs());
    }

    List<String> outputs() {
        return model.getOutputs().stream().map(Output::getName).toList();
    }

    boolean collects() {
        return model.getHitPolicy() == HitPolicy.COLLECT;
    }

    /** The words that the Modeler offers in a column; empty when any will do. */
    static List<String> words(UnaryTests values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.getText().getTextContent().trim().split("\\s*,\\s*"))
                        .map(word -> word.replace("\"", ""))
                        .toList();
    }

    /** The rules that fired and the rows they gave, both in the order of the table. */
    public record Answer(List<String> rules, List<Map<String, Object>> rows) {

        /** The single row's value in this column. */
        public Object get(String output) {
            if (rows.size() != 1) {
                throw new AssertionError("One row was expected, these came: " + rows);
            }
            return rows.get(0).get(output);
        }

        /** This column of all rows. */
        public List<Object> all(String output) {
            return rows.stream().map(row -> row.get(output)).toList();
        }
    }
}
