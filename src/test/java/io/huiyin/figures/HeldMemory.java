package io.huiyin.figures;

import java.lang.management.ManagementFactory;

/** What work holds in memory: it is stopped now and then, everything that it does not need any more is collected, and the rest is counted. */
class HeldMemory {

    private final long every;
    private final long before;
    private long steps;
    private long most;

    /** @param every after how many steps of the work to look */
    HeldMemory(long every) {
        this.every = Math.max(1, every);
        this.before = used();
    }

    /** Called by the work itself with each of its steps. */
    void next() {
        if (++steps % every == 0) {
            most = Math.max(most, used() - before);
        }
    }

    /** Bytes above what was held before the work began. */
    long most() {
        return most;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
