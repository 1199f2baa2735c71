package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.ComplaintNumber;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var facts = log.facts(leading);
        return Stream.of("solution", "method", "finalAnswer")
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
