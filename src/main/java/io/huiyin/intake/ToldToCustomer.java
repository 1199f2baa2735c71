package io.huiyin.intake;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingResult;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What of a complaint is its customer's business, at every door; the rest stays in the company (S-62). */
public final class ToldToCustomer {

    private static final Set<ClockId> CLOCKS =
            EnumSet.of(ClockId.K03, ClockId.K05, ClockId.K08, ClockId.K12, ClockId.K13, ClockId.K14, ClockId.K20);
    private static final Set<Event> EVENTS = EnumSet.of(
            Event.RECEIVED,
            Event.STATUS_CHANGED,
            Event.CONTACT,
            Event.INFORMATION_ADDED,
            Event.WITHDRAWAL_REQUESTED,
            Event.NOTICE_SENT,
            Event.SURVEY_INVITED,
            Event.ROUND_STARTED);

    private ToldToCustomer() {}

    /** Limits within the company are no business of people outside. */
    public static boolean isTold(ClockId clock) {
        return CLOCKS.contains(clock);
    }

    public static boolean isTold(Event event) {
        return EVENTS.contains(event);
    }

    /** What came of it by field name, from the facts on the record; empty until the customer has been told the result. */
    public static Map<String, Object> result(Complaint complaint, Map<String, Object> facts) {
        return complaint.reachedAt(Milestone.FED_BACK).isPresent() ? HandlingResult.of(facts) : Map.of();
    }
}
