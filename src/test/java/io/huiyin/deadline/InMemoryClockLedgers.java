package io.huiyin.deadline;

import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clock ledgers for tests without a database. */
public class InMemoryClockLedgers implements ClockLedgers {

    private final Map<ComplaintNumber, List<ClockEvent>> events = new LinkedHashMap<>();
    private final Deadlines deadlines;

    public InMemoryClockLedgers(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public ClockLedger of(ComplaintNumber complaint) {
        return new ClockLedger(events.getOrDefault(complaint, List.of()), deadlines);
    }

    @Override
    public void append(ComplaintNumber complaint, ClockEvent event) {
        events.computeIfAbsent(complaint, number -> new ArrayList<>()).add(event);
    }

    @Override
    public List<ComplaintNumber> withRunningClocks() {
        return events.keySet().stream()
                .filter(number -> !of(number).running().isEmpty())
                .toList();
    }
}
