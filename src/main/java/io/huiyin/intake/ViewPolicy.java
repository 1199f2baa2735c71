package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Who may see how much of a complaint: those who work on it and those who watch over it all, others no contact data (S-46), whom it is about nothing (S-48). */
public class ViewPolicy {

    static final String CHANNEL_SYSTEM = "channel-system";
    private static final Set<String> WATCHING = Set.of("csc-supervisor", "complaint-supervisor", "auditor");
    private static final Set<String> HANDLING = Set.of(
            "first-contact-agent",
            "customer-service-center",
            "archivist",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "analysis-team",
            "legal-dept",
            "pr-dept",
            "dept-head",
            "management",
            "camunda-admin");

    private static final Set<String> IN_TOUCH = Set.of(
            CHANNEL_SYSTEM,
            "first-contact-agent",
            "customer-service-center",
            "csc-supervisor",
            "customer-service-dept",
            "business-dept");

    /** @param hasTask whether the viewer is the assignee of an open task of the complaint; asked only if it matters */
    public Sight sight(Viewer viewer, Complaint complaint, BooleanSupplier hasTask) {
        var intake = complaint.intake();
        if (viewer.user() == null) {
            return viewer.token().matches(intake.trackingTokenHash()) ? Sight.CUSTOMER : Sight.HIDDEN;
        }
        if (complaint.conflict().keepsOut(viewer.user(), viewer.groups())) {
            return Sight.FORBIDDEN;
        }
        if (viewer.isIn(WATCHING)) {
            return Sight.FULL;
        }
        if (viewer.isIn(HANDLING)) {
            return worksOn(viewer.user(), complaint) || hasTask.getAsBoolean() ? Sight.FULL : Sight.MASKED;
        }
        return isOwn(viewer, complaint) ? Sight.CHANNEL : Sight.FORBIDDEN;
    }

    /** Whether the viewer may see every complaint, if only in part. */
    public boolean seesAll(Viewer viewer) {
        return viewer.isIn(WATCHING) || viewer.isIn(HANDLING);
    }

    /** Whether the viewer sees the complaints that he has handed in himself. */
    public boolean seesOwn(Viewer viewer) {
        return viewer.groups().contains(CHANNEL_SYSTEM);
    }

    /** Whether the viewer is the system that has handed the complaint in. */
    public boolean isOwn(Viewer viewer, Complaint complaint) {
        return seesOwn(viewer) && complaint.intake().receivedBy().equals(viewer.user());
    }

    private static boolean worksOn(String user, Complaint complaint) {
        return complaint.firstContactOwner().equals(Optional.of(user))
                || complaint.handlers().contains(user);
    }

    /** Who may hand on what a customer says: himself, his channel, and those who talk to customers. */
    public boolean speaksFor(Viewer viewer) {
        return viewer.user() == null || viewer.isIn(IN_TOUCH);
    }

    /** Whoever has handled a complaint never sees how he was scored (requirements section 7). */
    public boolean seesScores(Viewer viewer, Complaint complaint) {
        return !complaint.handlers().contains(viewer.user());
    }
}
