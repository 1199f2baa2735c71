package io.huiyin.major;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.notification.StaffDirectory;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Changes the standing of a complaint after it was taken in: a higher level by anyone in the case, a lower one and another lead by management (S-30). */
public class ChangeMajor {

    private static final int LONGEST_REASON = 2000;

    private final CaseFile cases;
    private final MajorProcess process;
    private final StaffDirectory staff;
    private final Consumer<Runnable> transaction;

    /** @param transaction runs a change all or nothing */
    ChangeMajor(CaseFile cases, MajorProcess process, StaffDirectory staff, Consumer<Runnable> transaction) {
        this.transaction = transaction;
        this.cases = cases;
        this.process = process;
        this.staff = staff;
    }

    /**
     * Asks for a higher level; somebody assesses it within 30 minutes, and until then it counts (C-28).
     *
     * @param tier the level wanted, or null where the rules shall tell from the signs
     * @throws Refused naming what is missing
     * @throws NotNow if it stands at that level or at the highest already, an assessment is under way, or the complaint is closed
     */
    public void upgrade(ComplaintNumber number, MajorTier tier, Set<MajorSign> signs, String reason, String by) {
        checkUpgrade(number, tier, signs, reason);
        process.requestUpgrade(number, tier, signs, reason.strip(), by);
    }

    /**
     * Holds the wish for a higher level against the rules, whichever way it came.
     *
     * @throws Refused naming what is missing
     * @throws NotNow if it is not possible now, see {@link #upgrade}
     */
    public void checkUpgrade(ComplaintNumber number, MajorTier tier, Set<MajorSign> signs, String reason) {
        check(reason);
        if (tier == null && signs.isEmpty()) {
            throw new Refused("tier", "required");
        }
        var complaint = cases.get(number);
        var present = complaint.major().tier();
        var highest = tier == null ? MajorTier.TIER_1 : tier;
        refuseIf(complaint.reachedAt(Milestone.CLOSED).isPresent(), "majorTooLate");
        refuseIf(complaint.major().candidate().isPresent(), "majorAsked");
        refuseIf(present.filter(it -> !highest.isAbove(it)).isPresent(), "majorNotHigher");
    }

    /**
     * Lowers the level, or says that the complaint is not major after all.
     *
     * @param tier the new level, or null for none
     * @throws Refused naming what is missing
     * @throws NotNow if a higher level is being assessed, or the complaint does not stand above that level, or is closed
     */
    public void downgrade(ComplaintNumber number, MajorTier tier, String reason, String by) {
        check(reason);
        var major = open(number).major();
        refuseIf(major.candidate().isPresent(), "majorAsked");
        refuseIf(tier != null && !major.tier().orElseThrow().isAbove(tier), "majorNotLower");
        transaction.accept(() -> process.lower(number, tier, reason.strip(), by));
    }

    /**
     * Names another lead of the emergency response.
     *
     * @throws Refused naming what is missing, or if nobody is known under that user id
     * @throws NotNow if the complaint has no emergency response, or is closed
     */
    public void changeLead(ComplaintNumber number, String lead, String reason, String by) {
        check(reason);
        var before = open(number);
        if (lead == null
                || before.conflict().people().contains(lead)
                || staff.people(lead).stream().noneMatch(person -> person.id().equals(lead))) {
            throw new Refused("lead", "unknownUser", lead == null ? "" : lead);
        }
        refuseIf(!before.major().emergencyResponse(), "majorNoEmergency");
        transaction.accept(() -> {
            var complaint = cases.change(number, it -> it.change(it.major().ledBy(lead)));
            var detail = new LinkedHashMap<String, Object>();
            detail.put("decision", "emergencyLead");
            detail.put("emergencyLead", lead);
            detail.put("reason", reason.strip());
            cases.note(complaint, by, Event.DECIDED, null, detail);
            process.handOver(number, before.major().lead(), lead);
        });
    }

    private Complaint open(ComplaintNumber number) {
        var complaint = cases.get(number);
        refuseIf(
                complaint.reachedAt(Milestone.CLOSED).isPresent()
                        || complaint.major().tier().isEmpty(),
                "majorNot");
        return complaint;
    }

    private static void refuseIf(boolean notNow, String reason) {
        if (notNow) {
            throw new NotNow(reason);
        }
    }

    private static void check(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "tooLong", LONGEST_REASON);
        }
    }
}
