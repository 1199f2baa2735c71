package io.huiyin.major;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.RootCauseClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The approved review of a major complaint (R4.4, requirements 5.5).
 *
 * @param round handling round that it reviews
 * @param category null if the complaint was never classified
 * @param rootCauseClass null if no cause was found
 * @param report what was written, by field, see {@link #PARTS}
 */
public record PostMortem(
        ComplaintNumber complaint,
        int round,
        MajorTier tier,
        Category category,
        RootCauseClass rootCauseClass,
        String writtenBy,
        String approvedBy,
        Instant approvedAt,
        Map<String, Object> report) {

    /** The fields of the report, in the order of the form. */
    public static final List<String> PARTS = List.of(
            "reviewResult",
            "reviewSatisfaction",
            "reviewMethods",
            "reviewCause",
            "processImprovement",
            "effectCheck",
            "ruleImprovement",
            "caseProblem",
            "caseStrategy",
            "caseImpact",
            "caseFollowUp",
            "lessons",
            "participants");

    public PostMortem {
        report = Map.copyOf(report);
    }
}
