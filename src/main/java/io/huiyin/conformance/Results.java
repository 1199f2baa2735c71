package io.huiyin.conformance;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks have found, by complaint and by sentence. */
public interface Results {

    /**
     * The next complaints that are over and were not judged since they last changed, or not by this edition of the sentences, by
     * number.
     */
    List<ComplaintNumber> unjudged(int edition, int size);

    /**
     * Replaces what was found of a complaint.
     *
     * @return how many sentences are broken that were not known to be
     */
    int keep(FinishedCase judged, Map<Rule, Verdict> verdicts, int edition, Instant at);

    /** For each sentence that concerned a complaint, how many kept and broke it. */
    List<Count> counts();

    /** How many complaints were judged and when the last. */
    Summary summary();

    /** Breaches by complaint number; a complaint is on one page with all that it broke, so a page may be a little larger. */
    List<Breach> breaches(Wanted wanted, int size);

    /** What was found of one complaint; empty if it was not judged. */
    List<Judged> of(ComplaintNumber complaint);

    void keep(Review review);

    /** What supervisors said, the newest first. */
    List<Review> reviews(int size);

    /** What a supervisor said about the new breaches of one night. */
    record Review(Instant reviewedAt, String reviewer, int breaches, String remark) {}

    /** How one sentence was kept. */
    record Count(String rule, long kept, long broken) {}

    /** @param lastAt null when no complaint was judged */
    record Summary(long complaints, Instant lastAt) {}

    /**
     * Which breaches are wanted.
     *
     * @param rule only of this sentence, or null
     * @param after only of complaints with a higher number, or null
     * @param hidden not of these complaints, which are about the reader (S-48)
     */
    record Wanted(String rule, String after, Set<ComplaintNumber> hidden) {

        /** The same after this complaint. */
        public Wanted after(String complaint) {
            return new Wanted(rule, complaint, hidden);
        }
    }

    /** One sentence that one complaint broke. */
    record Breach(String complaint, String rule, String detail, Instant judgedAt) {}

    /** One sentence that concerned one complaint. */
    record Judged(String rule, boolean broken, String detail) {}
}
