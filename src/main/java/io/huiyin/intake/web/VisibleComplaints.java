package io.huiyin.intake.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Complaints.UnknownComplaint;
import io.huiyin.complaint.Look;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ViewPolicy;
import io.huiyin.intake.Viewer;
import io.huiyin.web.Looks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds a complaint for somebody who may see it; to a stranger without a user there is no difference between "not yours" and "not there". */
@Component
public class VisibleComplaints {

    private final Complaints complaints;
    private final HandlingProcess process;
    private final Looks looks;
    private final ViewPolicy policy = new ViewPolicy();

    VisibleComplaints(Complaints complaints, HandlingProcess process, Looks looks) {
        this.complaints = complaints;
        this.process = process;
        this.looks = looks;
    }

    /** Finds a complaint to show it; whoever reads what the customer said is remembered, also without his name. */
    public Visible show(String number, Viewer viewer, Look.Kind kind) {
        var visible = find(number, viewer);
        if (visible.sight().showsHisWords()) {
            looks.note(viewer.user(), visible.complaint().number(), kind);
        }
        return visible;
    }

    /** @throws AccessDeniedException for somebody with a user whose business the complaint is not */
    Visible find(String number, Viewer viewer) {
        var visible = known(number, viewer);
        if (visible.sight() == Sight.FORBIDDEN) {
            throw new AccessDeniedException("Not this complaint");
        }
        return visible;
    }

    /** Finds a complaint for somebody who may say something for its customer: an auditor may only look. */
    Visible findForStatement(String number, Viewer viewer) {
        var visible = known(number, viewer);
        if (!policy.speaksFor(viewer, visible.complaint(), visible.sight())) {
            throw new AccessDeniedException("May only look at complaints");
        }
        return visible;
    }

    private Visible known(String number, Viewer viewer) {
        var complaint = complaints.get(numberOf(number));
        var sight = sight(viewer, complaint);
        if (sight == Sight.HIDDEN) {
            throw new UnknownComplaint(number);
        }
        return new Visible(complaint, viewer, sight, policy.seesScores(viewer, complaint));
    }

    /** Finds a complaint for somebody who may also add a file to it: its customer, his channel, and who works on it. */
    public Visible findToAddFiles(String number, Viewer viewer) {
        var visible = find(number, viewer);
        if (!policy.addsFiles(viewer)) {
            throw new AccessDeniedException("May only look at complaints");
        }
        return visible;
    }

    Sight sight(Viewer viewer, Complaint complaint) {
        return policy.sight(
                viewer, complaint, () -> process.involvement(complaint.number(), viewer.user(), viewer.groups()));
    }

    private static ComplaintNumber numberOf(String number) {
        return ComplaintNumber.parse(number).orElseThrow(() -> new UnknownComplaint(number));
    }

    /**
     * A complaint and how much of it is shown.
     *
     * @param scores whether the viewer may see how the customer has scored
     */
    public record Visible(Complaint complaint, Viewer viewer, Sight sight, boolean scores) {}
}
