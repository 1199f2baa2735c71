package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds to what forms show of a complaint what only one stage knows. */
public interface BriefPart {

    /**
     * What is to be shown under {@code known}, ready to be read; empty when there is nothing.
     *
     * @param course all lines of its case log
     * @param step key of the task that shows it
     * @param locale language of the texts
     */
    Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale);
}
