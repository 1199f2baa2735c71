package io.huiyin.duplicate.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.duplicate.Merges;
import io.huiyin.process.bpmn.BriefPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows whoever calls the submitter of a merged complaint the result that he has to tell. */
@Component
class MergedBrief implements BriefPart {

    private static final String BY_PHONE = "Task_TellMergedResultByPhone";

    private final Merges merges;
    private final LeadingResults results;

    MergedBrief(Merges merges, LeadingResults results) {
        this.merges = merges;
        this.results = results;
    }

    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        return step.equals(BY_PHONE)
                ? merges.of(complaint.number())
                        .map(merge -> Map.<String, Object>of("leadingResult", results.of(merge.leading())))
                        .orElse(Map.of())
                : Map.of();
    }
}
