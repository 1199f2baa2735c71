package io.huiyin.complaint;

/** The lines of case logs that a person was taken out of, as they stand since. */
public interface ErasedLines {

    /** One hash over what is left of them, see {@link CourseLine#leftAfter}; {@link CourseLine#GENESIS} where there are none. */
    String leftOf(ComplaintNumber complaint);
}
