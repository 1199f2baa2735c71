package io.huiyin.testing;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case log in memory, for tests that need no database. */
public class MemoryCaseLog implements CaseLog {

    private final Map<ComplaintNumber, List<CaseEntry>> all = new HashMap<>();

    @Override
    public void hold(ComplaintNumber complaint) {}

    @Override
    public void append(ComplaintNumber complaint, CaseEntry entry) {
        all.computeIfAbsent(complaint, number -> new ArrayList<>()).add(entry);
    }

    @Override
    public List<CaseEntry> of(ComplaintNumber complaint) {
        return all.getOrDefault(complaint, List.of());
    }
}
