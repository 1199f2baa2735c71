package io.huiyin.audit;

import java.util.List;

/** What the engine knows that can be chosen in a search. */
public interface EngineChoices {

    /** Groups with their names. */
    List<Choice> groups();

    /** Rules of the newest version of every decision table, as {@code table:rule}. */
    List<Choice> rules();

    /** @param label for people */
    record Choice(String value, String label) {}
}
