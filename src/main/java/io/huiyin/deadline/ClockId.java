package io.huiyin.deadline;

import java.util.Optional;

/** The clocks that run on one complaint, as the clock table of the requirements numbers them (section 4). */
public enum ClockId {
    /** Initial classification (R7.2-1). */
    K02,
    /** Initial response (R7.2-1). */
    K03,
    /** Somebody who answers for it speaks to the customer of a major complaint, by level (R4.2-b, C-28). */
    K04,
    /** Assessment of what may be a major complaint (S-28). */
    K04_ASSESS,
    /** First response with five parts (R5.1-1). */
    K05,
    /** Three-three: reply within three days (R2.2.2.1-e); a target, not a limit. */
    K06_REPLY,
    /** Three-three: verified within three days (R2.2.2.1-e); a target, not a limit. */
    K06_VERIFY,
    /** Three-three: fed back within three days (R2.2.2.1-e); a target, not a limit. */
    K06_FEEDBACK,
    /** Reply of the responsible department (R2.3.2). */
    K07,
    /** Solution given, by priority (R7.2-2). */
    K08,
    /** Urgent complaint handled (R2.3.2). */
    K09,
    /** Major complaint contained (R3.1-1, C-04). */
    K10,
    /** Review of a major complaint approved (S-39). */
    K10_REVIEW,
    /** Next progress notice of a major complaint, by level (R4.2-h, S-36). */
    K11,
    /** Handling complete, by track (R2.3.2, R5.1-2, R5.1.1). */
    K12,
    /** Result fed back (R5.1-3). */
    K13,
    /** Joint handling closed (R5.1-4). */
    K14,
    /** First archive (R5.3.1-5, C-09). */
    K15,
    /** Archive sealed (R5.3.1-5, C-09). */
    K15_SEAL,
    /** Satisfaction settled (R7.2-4). */
    K16,
    /** Regular feedback until closing (R5.4.3-2); a cycle. */
    K18,
    /** Outer limit for an answer, from regulation (S-47). */
    K20,
    /** Answer by the day that a body outside the company has named (S-47). */
    K21;

    /** The clock's name for people, for example {@code K05} or {@code K15-SEAL}. */
    public String label() {
        return name().replace('_', '-');
    }

    /** The clock whose due date this one never passes while it runs (C-06, C-08). */
    public Optional<ClockId> cappedBy() {
        return switch (this) {
            case K06_REPLY, K06_VERIFY, K06_FEEDBACK -> Optional.of(K12);
            case K13 -> Optional.of(K14);
            default -> Optional.empty();
        };
    }

    /** Whether passing it is a matter for a reminder only, not a breach (C-06). */
    public boolean isTarget() {
        return this == K06_REPLY || this == K06_VERIFY || this == K06_FEEDBACK;
    }

    /** Whether it starts over and over within one round, without anybody answering for it (C-29). */
    public boolean isCycle() {
        return this == K18;
    }

    /** Whether it may be started again within one round after it has stopped (S-11, S-36). */
    public boolean mayStartAgain() {
        return isCycle() || this == K04 || this == K04_ASSESS || this == K11;
    }
}
