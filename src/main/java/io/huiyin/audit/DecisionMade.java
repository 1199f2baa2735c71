package io.huiyin.audit;

import java.time.Instant;
import java.util.List;

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

    /** What went in or came out. */
    public record Value(String name, Object value) {}

    /**
     * A rule that fired.
     *
     * @param description clause of the handbook and reason, as the table says
     */
    public record FiredRule(String id, String description, List<Value> outputs) {}
}
