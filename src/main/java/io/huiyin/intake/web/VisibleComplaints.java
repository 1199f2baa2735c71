package io.huiyin.intake.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Complaints.UnknownComplaint;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ViewPolicy;
import io.huiyin.intake.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds a complaint for somebody who may see it; to a stranger without a user there is no difference between "not yours" and "not there". */
@Component
class VisibleComplaints {

    private final Complaints complaints;
    private final HandlingProcess process;
    private final ViewPolicy policy = new ViewPolicy();

    VisibleComplaints(Complaints complaints, HandlingProcess process) {
        this.complaints = complaints;
        this.process = process;
    }

    Visible find(String number, Viewer viewer) {
        var complaint = complaints.get(numberOf(number));
        var sight = sight(viewer, complaint);
        if (sight == Sight.HIDDEN) {
            throw new UnknownComplaint(number);
        }
        if (sight == Sight.FORBIDDEN) {
            throw new AccessDeniedException("Not this complaint");
        }
        return new Visible(complaint, viewer, sight, policy.seesScores(viewer, complaint));
    }

    /** Finds a complaint for somebody who may also say something for its customer: an auditor may only look. */
    Visible findForStatement(String number, Viewer viewer) {
        var visible = find(number, viewer);
        if (!policy.speaksFor(viewer)) {
            throw new AccessDeniedException("May only look at complaints");
        }
        return visible;
    }

    Sight sight(Viewer viewer, Complaint complaint) {
        return policy.sight(viewer, complaint, () -> process.hasTask(complaint.number(), viewer.user()));
    }

    private static ComplaintNumber numberOf(String number) {
        try {
            return ComplaintNumber.of(number);
        } catch (IllegalArgumentException e) {
            throw new UnknownComplaint(number);
        }
    }

    /**
     * A complaint and how much of it is shown.
     *
     * @param scores whether the viewer may see how the customer has scored
     */
    record Visible(Complaint complaint, Viewer viewer, Sight sight, boolean scores) {}
}
