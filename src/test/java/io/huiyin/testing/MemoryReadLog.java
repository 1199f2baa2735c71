package io.huiyin.testing;

import io.huiyin.complaint.Look;
import io.huiyin.complaint.ReadLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks in memory, for tests without a database. */
public class MemoryReadLog implements ReadLog {

    private final List<Look> looks = new ArrayList<>();

    @Override
    public void note(Look look) {
        looks.add(look);
    }

    @Override
    public void noteOnceWithin(Duration time, Look look) {
        if (!looks.contains(look)) {
            looks.add(look);
        }
    }

    public List<Look> looks() {
        return looks;
    }
}
