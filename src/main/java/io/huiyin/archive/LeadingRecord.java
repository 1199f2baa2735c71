package io.huiyin.archive;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingResult;
import io.huiyin.complaint.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the record of a merged complaint says of the one that was handled for it: which, why, who decided so, what its submitter was
 * told of it, and who signed it. So the record stands for itself, also when the other one is disposed of (S-16).
 */
class LeadingRecord {

    private static final List<String> SEAL = List.of("position", "chainHash");

    private final CaseLog caseLog;

    LeadingRecord(CaseLog caseLog) {
        this.caseLog = caseLog;
    }

    /** The merge that stands; empty for a complaint that is handled itself. */
    static Optional<CaseEntry> merge(Complaint complaint, List<CaseEntry> course) {
        return last(course, Event.MERGED).filter(it -> complaint.status() == Status.MERGED);
    }

    Map<String, Object> of(CaseEntry merge) {
        var leading = leading(merge);
        var map = new LinkedHashMap<String, Object>();
        map.put("leadingComplaint", leading.value());
        map.put("reason", merge.detail().get("reason"));
        map.put("decidedBy", merge.actor());
        map.put("decidedAt", merge.at());
        var course = caseLog.of(leading);
        map.putAll(HandlingResult.inWords(CaseEntry.facts(course)));
        last(course, Event.ARCHIVED)
                .ifPresent(filed ->
                        SEAL.forEach(field -> map.put(field, filed.detail().get(field))));
        return map;
    }

    /** The signatures under the handling. */
    List<CaseEntry> signatures(CaseEntry merge) {
        return caseLog.of(leading(merge)).stream()
                .filter(entry -> entry.event() == Event.SIGNED)
                .toList();
    }

    private static ComplaintNumber leading(CaseEntry merge) {
        return ComplaintNumber.of(merge.detail().get("otherComplaint").toString());
    }

    private static Optional<CaseEntry> last(List<CaseEntry> course, Event event) {
        return course.stream().filter(entry -> entry.event() == event).reduce((earlier, later) -> later);
    }
}
