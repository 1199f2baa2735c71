package io.huiyin.audit;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.LookLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks through the read log. */
public interface Reads {

    /** How many looks fit. */
    long count(Wanted wanted);

    /** A page of them, newest first. */
    List<LookLine> page(Wanted wanted, int offset, int size);

    /**
     * Which looks are wanted; null is any.
     *
     * @param from inclusive
     * @param to exclusive
     * @param hidden complaints that are about whoever asks, and of which he sees nothing (S-48)
     */
    record Wanted(String complaint, String reader, Instant from, Instant to, Set<ComplaintNumber> hidden) {}
}
