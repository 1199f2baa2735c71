package io.huiyin.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a complaint's archive is kept (K17, S-45).
 *
 * @param versions how many versions have been filed
 * @param retainUntil last day on which it must be kept, or null while it is not sealed
 * @param hold who keeps it longer and why, or null
 * @param proposal who has proposed to dispose of it, or null
 * @param disposedAt when its documents were removed, or null
 */
public record Retention(int versions, LocalDate retainUntil, Hold hold, Proposal proposal, Instant disposedAt) {

    /** A standing order not to dispose of an archive, whatever its age. */
    public record Hold(String by, String reason, Instant since) {}

    /** A disposal that waits for a second person. */
    public record Proposal(String by, Instant at) {}
}
