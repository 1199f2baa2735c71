package io.huiyin.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Remembers the checks of all chains, over all nodes. What it says is a note, not a proof: that is the check itself. */
public interface ProofChecks {

    /**
     * Begins one.
     *
     * @param anchorDay day of the anchor that the chains are held against, or null
     * @param silentSince a check that has told nothing since then does not count as running any more
     * @return empty while another one runs, on whichever node
     */
    Optional<ProofCheck> begin(String user, LocalDate anchorDay, long links, Instant now, Instant silentSince);

    /** Notes how far it is. */
    void note(long id, long checked, Instant now);

    /** @param found null when it broke off */
    void end(long id, long checked, Instant now, List<Checked> found);

    Optional<ProofCheck> find(long id);

    /** The newest first. */
    List<ProofCheck> newest(int atMost);
}
