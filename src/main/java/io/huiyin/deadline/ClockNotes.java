package io.huiyin.deadline;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Recorded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes into the case log what people are told about a limit (R5.3.1-2). */
class ClockNotes {

    private final CaseLog log;

    ClockNotes(CaseLog log) {
        this.log = log;
    }

    void warned(ComplaintNumber complaint, ClockState state, Instant at, String threshold) {
        var detail = Map.<String, Object>of("threshold", threshold);
        append(complaint, state, CaseEntry.Event.LIMIT_WARNED, at, CaseEntry.SYSTEM, detail);
    }

    void missed(ComplaintNumber complaint, ClockState state, Instant at) {
        append(complaint, state, CaseEntry.Event.LIMIT_MISSED, at, CaseEntry.SYSTEM, Map.of());
    }

    void answered(
            ComplaintNumber complaint, ClockState state, Instant at, String by, String reasonCode, String explanation) {
        var detail = Recorded.of("reasonCode", reasonCode, "explanation", explanation);
        append(complaint, state, CaseEntry.Event.LIMIT_ANSWERED, at, by, detail);
    }

    private void append(
            ComplaintNumber complaint,
            ClockState state,
            CaseEntry.Event event,
            Instant at,
            String actor,
            Map<String, Object> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("clock", state.clock().label());
        detail.put("limit", state.limit().toString());
        detail.put("dueAt", state.dueAt().toString());
        detail.putAll(more);
        log.append(complaint, new CaseEntry(at, actor, event, null, state.round(), detail));
    }
}
