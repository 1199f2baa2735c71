package io.huiyin.intake;

/** How much of a complaint somebody may see (requirements section 7, S-46). */
public enum Sight {
    /** Not even whether it exists. */
    HIDDEN,
    /** That it is somebody else's business. */
    FORBIDDEN,
    /** How it stands and what came of it, nothing from the inside. */
    CUSTOMER,
    /** What the channel has handed in, and how it stands. */
    CHANNEL,
    /** Everything but how to reach the customer. */
    MASKED,
    /** Everything. */
    FULL;

    /** Whether somebody of the company or of a channel reads in it what the customer said, in which he may name himself or others. */
    public boolean showsHisWords() {
        return this == CHANNEL || isInside();
    }

    /** Whether it is the view of somebody who works in the company. */
    public boolean isInside() {
        return this == MASKED || this == FULL;
    }
}
