package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.HandlingResult;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came of leading complaints. */
@Component
class LeadingResults {

    private final CaseLog log;

    LeadingResults(CaseLog log) {
        this.log = log;
    }

    /** In the words its submitter was told; empty before. */
    String of(ComplaintNumber leading) {
        return HandlingResult.inWords(log.facts(leading)).values().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
