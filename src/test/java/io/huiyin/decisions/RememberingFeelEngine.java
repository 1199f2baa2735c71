package io.huiyin.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The real FEEL engine, asked each question once. It parses an expression anew each time, which takes most of the time
 * when thousands of inputs meet the same few cells.
 */
class RememberingFeelEngine implements FeelEngine {

    private final FeelEngine engine;
    private final Map<List<Object>, Object> answers = new HashMap<>();

    RememberingFeelEngine(FeelEngine engine) {
        this.engine = engine;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) remembered(
                question(expression, "", variables), () -> engine.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
        return (boolean) remembered(
                question(tests, inputName, variables),
                () -> engine.evaluateSimpleUnaryTests(tests, inputName, variables));
    }

    private Object remembered(List<Object> question, Supplier<Object> answer) {
        if (!answers.containsKey(question)) {
            answers.put(question, answer.get());
        }
        return answers.get(question);
    }

    /** The expression with every value that it can see: the cell's own input and the variables that it names. */
    private static List<Object> question(String expression, String inputName, VariableContext variables) {
        var seen = new HashMap<String, Object>();
        for (var name : variables.keySet()) {
            if (name.equals(inputName) || expression.contains(name)) {
                seen.put(name, variables.resolve(name).getValue());
            }
        }
        return List.of(expression, inputName, seen);
    }
}
