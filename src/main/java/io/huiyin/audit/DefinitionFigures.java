package io.huiyin.audit;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What can be counted over many instances of one version of a process. */
public interface DefinitionFigures {

    /**
     * How often each element was passed since the beginning of a day in Shanghai, how long it took, and how often it is being
     * worked on.
     */
    List<ElementVisits> visits(String definition, LocalDate since);

    /** Without those about complaints that are hidden from whoever asks (S-48). */
    long countFinished(String definition, Set<ComplaintNumber> hidden);

    /** Finished instances, the newest first. */
    List<Finished> finished(String definition, Set<ComplaintNumber> hidden, int offset, int size);

    /** @param complaint number of the complaint that it was about */
    record Finished(String id, String complaint, String state, Instant startedAt, Instant endedAt) {}
}
