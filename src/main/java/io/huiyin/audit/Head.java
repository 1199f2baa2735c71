package io.huiyin.audit;

import io.huiyin.complaint.CourseLine;

/** The newest link of a chain over all complaints; position 0 is a chain without any. */
public record Head(long position, String hash) {

    /** What every chain begins with. */
    public static final Head NONE = new Head(0, CourseLine.GENESIS);
}
