package io.huiyin.deadline;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.List;

/** A case log of one complaint for tests without a database. */
public class RecordedCaseLog implements CaseLog {

    private final List<CaseEntry> entries = new ArrayList<>();

    @Override
    public void hold(ComplaintNumber complaint) {}

    @Override
    public void append(ComplaintNumber complaint, CaseEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<CaseEntry> of(ComplaintNumber complaint) {
        return List.copyOf(entries);
    }
}
