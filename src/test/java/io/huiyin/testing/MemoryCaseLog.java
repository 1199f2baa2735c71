package io.huiyin.testing;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case log in memory, for tests that need no database. */
public class MemoryCaseLog implements CaseLog {

    private final Map<ComplaintNumber, List<CaseEntry>> all = new HashMap<>();

    @Override
    public void append(ComplaintNumber complaint, CaseEntry entry) {
        all.computeIfAbsent(complaint, number -> new ArrayList<>()).add(entry);
    }

    @Override
    public List<CaseEntry> of(ComplaintNumber complaint) {
        return all.getOrDefault(complaint, List.of());
    }

    @Override
    public Map<String, Object> facts(ComplaintNumber complaint) {
        var facts = new LinkedHashMap<String, Object>();
        of(complaint).forEach(entry -> facts.putAll(entry.detail()));
        return facts;
    }

    @Override
    public Map<String, Object> facts(ComplaintNumber complaint, int round) {
        var facts = new LinkedHashMap<String, Object>();
        of(complaint).stream().filter(entry -> entry.round() == round).forEach(entry -> facts.putAll(entry.detail()));
        return facts;
    }
}
