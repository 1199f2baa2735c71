package io.huiyin.complaint;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a complaint is major, and who leads the answer to it (R4.1, C-28).
 *
 * @param graded the level that counts, or null while the complaint is not major
 * @param proposed the level that waits to be assessed, or null
 * @param emergencyResponse whether several departments respond together (R4.1-4a, C-23)
 * @param lead user id of who leads the emergency response, or null (R4.1-4b)
 */
public record Major(MajorTier graded, MajorTier proposed, boolean emergencyResponse, String lead) {

    /** Neither major nor suspected to be. */
    public static final Major NOT = new Major(null, null, false, null);

    /** The level that counts; empty while the complaint is not major. */
    public Optional<MajorTier> tier() {
        return Optional.ofNullable(graded);
    }

    /** The level that waits to be assessed; empty when nothing does. */
    public Optional<MajorTier> candidate() {
        return Optional.ofNullable(proposed);
    }

    /** Whether what counts for the other one counts here, and what waits to be assessed there counts or waits here, at its level or a higher one. */
    public boolean covers(Major other) {
        return reaches(other.tier(), tier())
                && reaches(
                        other.candidate(),
                        Stream.of(tier(), candidate()).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    private static boolean reaches(Optional<MajorTier> wanted, Optional<MajorTier> present) {
        return wanted.isEmpty()
                || present.filter(tier -> !wanted.get().isAbove(tier)).isPresent();
    }

    /** The same complaint with a level to be assessed. */
    public Major propose(MajorTier tier) {
        return new Major(graded, tier, emergencyResponse, lead);
    }

    /** The same complaint at a level that counts from now on; an emergency response that was started goes on (S-30). */
    public Major grade(MajorTier tier, boolean emergency) {
        return new Major(tier, null, emergency || emergencyResponse, lead);
    }

    /** The same complaint with nothing left to assess; a level it had before stays. */
    public Major refute() {
        return new Major(graded, null, emergencyResponse, lead);
    }

    /** The same complaint with an emergency response. */
    public Major respondJointly() {
        return new Major(graded, proposed, true, lead);
    }

    /** The same complaint when it is handled once more: the response begins anew, as far as its level asks for one (S-14). */
    public Major again(boolean emergency) {
        return new Major(graded, proposed, emergency, null);
    }

    /** The same complaint with another lead. */
    public Major ledBy(String user) {
        return new Major(graded, proposed, emergencyResponse, user);
    }
}
