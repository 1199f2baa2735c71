package io.huiyin.complaint;

/** How severe a major complaint is, the most severe first; sets how soon the company speaks to the customer (R4.1-3a, R4.2-b). */
public enum MajorTier {
    TIER_1,
    TIER_2,
    TIER_3;

    /** Whether this level is more severe than the other. */
    public boolean isAbove(MajorTier other) {
        return ordinal() < other.ordinal();
    }
}
