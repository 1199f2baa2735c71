package io.huiyin.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A decision table was asked.
 *
 * @param definition id of the table as deployed
 * @param version of the table
 * @param element of the diagram that asked, or null
 * @param rules that fired, in their order
 */
public record DecisionMade(
        String id,
        String definition,
        String table,
        String name,
        int version,
        Instant at,
        String element,
        String instance,
        List<Value> inputs,
        List<FiredRule> rules) {

    /** With each value as a reader is to see it. */
    public DecisionMade with(UnaryOperator<Value> wording) {
        return new DecisionMade(
                id,
                definition,
                table,
                name,
                version,
                at,
                element,
                instance,
                inputs.stream().map(wording).toList(),
                rules.stream()
                        .map(rule -> new FiredRule(
                                rule.id,
                                rule.description,
                                rule.outputs.stream().map(wording).toList()))
                        .toList());
    }

    /**
     * What went in or came out.
     *
     * @param name as the head of the table's column says
     * @param variable that the column reads or sets
     */
    public record Value(String name, String variable, Object value) {}

    /**
     * A rule that fired.
     *
     * @param description clause of the handbook and reason, as the table says
     */
    public record FiredRule(String id, String description, List<Value> outputs) {}
}
