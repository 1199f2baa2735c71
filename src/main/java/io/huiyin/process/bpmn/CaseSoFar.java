package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import java.util.List;
import java.util.Map;

/**
 * A complaint as it stands, read once for all of its tasks.
 *
 * @param course all lines of its case log
 * @param limits the running limits, ready to be shown
 */
record CaseSoFar(Complaint complaint, List<CaseEntry> course, List<Map<String, Object>> limits) {}
