package io.huiyin.platform.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** A decision table is valid DMN, every FEEL expression in it parses, before one is ever evaluated, and its rules give the words of their columns. */
class TableCheck {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    List<Problem> check(ModelFile file, Ids ids) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        } catch (RuntimeException e) {
            return List.of(XmlFault.in(file, e));
        }
        var problems = new ArrayList<Problem>();
        var lines = new Lines(file.content());
        for (var decision : model.getModelElementsByType(Decision.class)) {
            if (decision.getId() == null) {
                problems.add(new Problem(file.name(), 0, "the decision '" + decision.getName() + "' needs an id"));
            } else {
                ids.decision(decision.getId(), file, lines.of(decision.getId())).ifPresent(problems::add);
            }
        }
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            checkCells(file, lines, table, problems);
            checkResults(file, lines, table, problems);
        }
        for (var entry : model.getModelElementsByType(InputEntry.class)) {
            check(file, lines, entry, text(entry.getText()), true, problems);
        }
        for (var expression : model.getModelElementsByType(LiteralExpression.class)) {
            check(file, lines, expression, text(expression.getText()), false, problems);
        }
        return problems;
    }

    private static void checkCells(ModelFile file, Lines lines, DecisionTable table, List<Problem> problems) {
        int inputs = table.getInputs().size();
        int outputs = table.getOutputs().size();
        table.getRules().stream()
                .filter(rule -> rule.getInputEntries().size() != inputs
                        || rule.getOutputEntries().size() != outputs)
                .map(rule -> new Problem(
                        file.name(),
                        lineOf(rule, lines),
                        "a rule needs " + inputs + " conditions and " + outputs + " conclusions, this one has "
                                + rule.getInputEntries().size() + " and "
                                + rule.getOutputEntries().size()))
                .forEach(problems::add);
    }

    /** A column may name the words that it gives; what goes on from there knows no others. */
    private static void checkResults(ModelFile file, Lines lines, DecisionTable table, List<Problem> problems) {
        int column = 0;
        for (var output : table.getOutputs()) {
            int at = column++;
            if (output.getOutputValues() != null) {
                var known = words(output.getOutputValues().getText());
                table.getRules().stream()
                        .map(rule -> List.copyOf(rule.getOutputEntries()))
                        .filter(entries -> entries.size() > at)
                        .map(entries -> entries.get(at))
                        .filter(entry -> WORD.matcher(text(entry.getText())).matches())
                        .filter(entry -> !known.contains(text(entry.getText())))
                        .map(entry -> new Problem(
                                file.name(),
                                lineOf(entry, lines),
                                text(entry.getText()) + " is no result of this column, which gives "
                                        + String.join(", ", known)))
                        .forEach(problems::add);
            }
        }
    }

    private static Set<String> words(Text values) {
        return WORD.matcher(text(values))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private void check(
            ModelFile file, Lines lines, DmnElement element, String text, boolean test, List<Problem> problems) {
        if (text.isBlank() || test && text.strip().equals("-")) {
            return;
        }
        var result = test ? feel.parseUnaryTests(text) : feel.parseExpression(text);
        if (!result.isSuccess()) {
            problems.add(new Problem(
                    file.name(), lineOf(element, lines), result.failure().message()));
        }
    }

    private static int lineOf(DmnElement element, Lines lines) {
        var at = element.getId() == null ? 0 : lines.of(element.getId());
        return at == 0 && element.getParentElement() instanceof DmnElement parent ? lineOf(parent, lines) : at;
    }
}
