package io.huiyin.complaint;

/** How it is known that a customer wants somebody else to complain for him (S-21). */
public enum Consent {
    /** He has signed for it. */
    WRITTEN,
    /** He has said so himself. */
    SPOKEN,
    /** It came from his own account, e-mail address or telephone. */
    ELECTRONIC,
    /** Whoever complains says so. */
    DECLARED,
    /** The law stands for it, as with a guardian. */
    BY_LAW;

    /** Whether there is something to look at or listen to, which has to be named. */
    public boolean leavesEvidence() {
        return this == WRITTEN || this == SPOKEN || this == ELECTRONIC;
    }
}
