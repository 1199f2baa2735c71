package io.huiyin.rectification;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.Subtopic;

/**
 * The complaints that a measure is to prevent: of one category and one responsible department, with the same class of cause or
 * about the same subtopic (R6.2-4a).
 *
 * @param cause null if it was not found
 * @param subtopic null if it was not said
 */
public record ComplaintKind(Category category, RootCauseClass cause, Subtopic subtopic, String department) {

    static ComplaintKind of(Complaint complaint) {
        return new ComplaintKind(
                complaint.category().orElse(null),
                complaint.rootCauseClass().orElse(null),
                complaint.intake().subtopic(),
                complaint.departments().stream().findFirst().orElse(""));
    }
}
