package io.huiyin.audit;

import java.util.List;

/** What the engine knows that can be chosen in a search. */
public interface EngineChoices {

    /** Groups with their names. */
    List<Choice> groups();

    /** Rules of the newest version of every decision table. */
    List<RuleChoice> rules();

    /** @param label for people */
    record Choice(String value, String label) {}

    /**
     * A rule of a decision table.
     *
     * @param value {@code table:rule}
     * @param table what its table asks, as the table says
     * @param label for people
     */
    record RuleChoice(String value, String table, String label) {}
}
