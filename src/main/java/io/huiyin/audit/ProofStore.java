package io.huiyin.audit;

import io.huiyin.complaint.LookLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The chains as they are kept. Everything that may be long comes in pages, so that memory does not grow with the database. */
public interface ProofStore {

    /** The next lines of all case logs, by complaint and position, not more than a page of them. */
    List<KeptLine> linesAfter(String complaint, int position);

    /** The next noted newest lines, by complaint, not more than a page of them. */
    List<CourseHead> headsAfter(String complaint);

    Optional<CourseHead> head(String complaint);

    /** The next lines of all clock ledgers, by complaint, clock, round and place, not more than a page of them. */
    List<KeptClock> ledgerAfter(KeptClock last);

    /** Runs work while nobody can add to the complaint's case log. */
    <T> T undisturbed(String complaint, Supplier<T> work);

    /** How many lines the complaint's case log has, whatever their positions. */
    int count(String complaint);

    /** How many lines all case logs together should have. */
    long lines();

    /** The next seals with what they sealed as it stands now; not more than a page of them. */
    List<SealedLine> sealsAfter(long position);

    /** The same of one complaint. */
    List<SealedLine> sealsAfter(String complaint, long position);

    /** A complaint of which neither a line nor a noted newest line is left. */
    Optional<String> withoutCourse();

    /** A complaint of which there is a noted newest line, but no record. */
    Optional<String> withoutRecord();

    /** Whether a case log or a clock ledger says that a seal has taken it up, and there is no such seal. */
    boolean isSealMissing();

    Optional<Seal> sealAt(long position);

    /** The next looks, not more than a page of them. */
    List<LookLine> looksAfter(long position);

    Optional<LookLine> lookAt(long position);

    /** The newest link of {@link Chain#COURSES} or {@link Chain#READS} as noted. */
    Head head(Chain chain);

    /** Runs work in a transaction of its own, in which nobody else seals. */
    <T> T sealing(Supplier<T> work);

    /** Some case logs that have grown, or whose clock ledgers have, since their last seal and that nobody writes to at this moment. */
    List<CourseHead> unsealed();

    /** Takes up the lines of a clock ledger that no seal has; null if there is none. */
    SealedClocks takeClocks(String complaint, long seal);

    /** Adds links and notes the last of them as the newest. */
    void add(List<Seal> seals);

    /**
     * What one seal sealed, as it stands now.
     *
     * @param lineHash hash of the line of the case log; null where it is gone
     * @param clocks lines of the clock ledger; null where there is none
     */
    record SealedLine(Seal seal, String lineHash, SealedClocks clocks) {}
}
