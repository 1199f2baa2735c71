package io.huiyin.audit;

import java.time.Instant;
import java.util.List;

/** What can be counted over many instances of one version of a process. */
public interface DefinitionFigures {

    /** How often each element was passed by instances that started since a moment, and how long it took. */
    List<ElementVisits> visits(String definition, Instant since);

    long countFinished(String definition);

    /** Finished instances, the newest first. */
    List<Finished> finished(String definition, int offset, int size);

    /** @param complaint number of the complaint that it was about */
    record Finished(String id, String complaint, String state, Instant startedAt, Instant endedAt) {}
}
