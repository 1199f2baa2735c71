package io.huiyin.platform.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Ids like {@code 1c-4k2}: which start of a node made it, and how many it had made before. A row of the engine's history holds
 * seven ids on average and its indexes as many again, so that short ones halve it; no two nodes ever make the same.
 */
class ShortIds implements IdGenerator {

    private final String start;
    private final AtomicLong made = new AtomicLong();

    /** @param start the number of this start, which no other start of any node on this database has */
    ShortIds(long start) {
        this.start = Long.toString(start, Character.MAX_RADIX) + '-';
    }

    @Override
    public String getNextId() {
        return start + Long.toString(made.incrementAndGet(), Character.MAX_RADIX);
    }
}
