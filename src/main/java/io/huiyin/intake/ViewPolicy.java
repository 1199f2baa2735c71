package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Concern;
import io.huiyin.complaint.Groups;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who may see how much of a complaint: those who watch over all of them everything, those who talk to any customer or follow all
 * cases no contact data, a department its own cases only, whom it is about nothing (requirements section 7, S-46, S-48).
 */
public class ViewPolicy {

    /** @param involvement what the viewer has to do with the open tasks of the complaint; asked only if it matters */
    public Sight sight(Viewer viewer, Complaint complaint, Supplier<Involvement> involvement) {
        if (viewer.user() == null) {
            return viewer.token().matches(complaint.intake().trackingTokenHash()) ? Sight.CUSTOMER : Sight.HIDDEN;
        }
        if (complaint.conflict().keepsOut(viewer.user(), viewer.groups())) {
            return Sight.FORBIDDEN;
        }
        if (Concern.watches(viewer.groups())) {
            return Sight.FULL;
        }
        if (Concern.isStaff(viewer.groups())) {
            return sightOfStaff(viewer, complaint, involvement);
        }
        return isOwn(viewer, complaint) ? Sight.CHANNEL : Sight.FORBIDDEN;
    }

    /** Whether the viewer may see every complaint, if only in part. */
    public boolean seesAll(Viewer viewer) {
        return Concern.watches(viewer.groups()) || Concern.coordinates(viewer.groups());
    }

    /** Whether the viewer sees the complaints that he has handed in himself. */
    public boolean seesOwn(Viewer viewer) {
        return viewer.groups().contains(Groups.CHANNEL_SYSTEM);
    }

    /** Whether the viewer is the system that has handed the complaint in. */
    public boolean isOwn(Viewer viewer, Complaint complaint) {
        return seesOwn(viewer) && complaint.intake().receivedBy().equals(viewer.user());
    }

    private static Sight sightOfStaff(Viewer viewer, Complaint complaint, Supplier<Involvement> involvement) {
        if (Concern.worksOn(viewer.user(), complaint)) {
            return Sight.FULL;
        }
        var tasks = involvement.get();
        if (tasks == Involvement.ASSIGNED) {
            return Sight.FULL;
        }
        boolean concerned = Concern.coordinates(viewer.groups())
                || Concern.isOfDepartment(viewer.groups(), complaint)
                || tasks == Involvement.OFFERED;
        return concerned ? Sight.MASKED : Sight.FORBIDDEN;
    }

    /**
     * Who may hand on what a customer says: himself, his channel, and those who talk to customers, whichever department his
     * complaint is with (R5.2.2-1).
     *
     * @param sight what he sees of the complaint
     */
    public boolean speaksFor(Viewer viewer, Complaint complaint, Sight sight) {
        boolean inTouch =
                viewer.isIn(Groups.IN_TOUCH) && !complaint.conflict().keepsOut(viewer.user(), viewer.groups());
        return inTouch || sight == Sight.CUSTOMER || sight == Sight.CHANNEL;
    }

    /** Who may add a file to a complaint that he sees: he himself, his channel, and those who work on complaints. */
    public boolean addsFiles(Viewer viewer) {
        boolean works = Concern.isStaff(viewer.groups()) && !Concern.watches(viewer.groups());
        return viewer.user() == null || works || viewer.isIn(Set.of(Groups.CHANNEL_SYSTEM, "csc-supervisor"));
    }

    /** Whoever has handled a complaint never sees how he was scored (requirements section 7). */
    public boolean seesScores(Viewer viewer, Complaint complaint) {
        return !complaint.handlers().contains(viewer.user());
    }
}
