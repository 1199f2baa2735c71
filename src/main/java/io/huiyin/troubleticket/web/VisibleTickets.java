package io.huiyin.troubleticket.web;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Look;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.Sight;
import io.huiyin.intake.ViewPolicy;
import io.huiyin.intake.Viewer;
import io.huiyin.intake.web.Callers;
import io.huiyin.troubleticket.Tickets;
import io.huiyin.web.Looks;
import io.huiyin.web.NotThere;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds tickets for who may see them: systems their own, people in the company as the policy says. */
@Component
class VisibleTickets {

    private final Complaints complaints;
    private final HandlingProcess process;
    private final Tickets tickets;
    private final Looks looks;
    private final ViewPolicy policy = new ViewPolicy();

    VisibleTickets(Complaints complaints, HandlingProcess process, Tickets tickets, Looks looks) {
        this.complaints = complaints;
        this.process = process;
        this.tickets = tickets;
        this.looks = looks;
    }

    /**
     * A ticket that the caller may see.
     *
     * @throws NotThere if there is none with this id
     * @throws AccessDeniedException if it is not the caller's
     */
    Complaint find(String id) {
        var complaint = known(id);
        if (sight(Callers.caller(null), complaint) == Sight.FORBIDDEN) {
            throw new AccessDeniedException("Not this ticket");
        }
        return complaint;
    }

    /** The same for somebody who may also say something for the customer. */
    Complaint findToChange(String id) {
        var complaint = find(id);
        var caller = Callers.caller(null);
        if (!policy.speaksFor(caller, complaint, sight(caller, complaint))) {
            throw new AccessDeniedException("May only look at tickets");
        }
        return complaint;
    }

    /** The same for the system that has handed the ticket in. */
    Complaint findOwn(String id) {
        var complaint = find(id);
        if (!policy.isOwn(Callers.caller(null), complaint)) {
            throw new AccessDeniedException("Only the system that has handed a ticket in may delete it");
        }
        return complaint;
    }

    private Complaint known(String id) {
        return ComplaintNumber.parse(id).flatMap(complaints::find).orElseThrow(() -> new NotThere("id"));
    }

    /** The user whose tickets the caller may list, or null if he may list all. */
    String ownerOfList() {
        var caller = Callers.caller(null);
        if (policy.seesAll(caller)) {
            return null;
        }
        if (!policy.seesOwn(caller)) {
            throw new AccessDeniedException("No tickets");
        }
        return caller.user();
    }

    /** The tickets that are about the caller; he finds none of them. */
    Set<ComplaintNumber> hidden() {
        var caller = Callers.caller(null);
        return complaints.conflicts().entrySet().stream()
                .filter(about -> about.getValue().keepsOut(caller.user(), caller.groups()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A ticket that the caller looks at; whoever reads what the customer said is remembered. */
    Map<String, Object> lookAt(String id) {
        var complaint = find(id);
        if (sight(Callers.caller(null), complaint).showsHisWords()) {
            looks.note(Callers.caller(null).user(), complaint.number(), Look.Kind.RECORD);
        }
        return show(complaint);
    }

    /** Several tickets that the caller looks through. */
    List<Map<String, Object>> lookThrough(List<ComplaintNumber> numbers) {
        looks.note(Callers.caller(null).user(), null, Look.Kind.SEARCH);
        return numbers.stream().map(this::show).toList();
    }

    /** The ticket as the caller may see it. */
    Map<String, Object> show(Complaint complaint) {
        var caller = Callers.caller(null);
        return tickets.show(complaint, caller, sight(caller, complaint));
    }

    Map<String, Object> show(ComplaintNumber number) {
        return show(complaints.get(number));
    }

    private Sight sight(Viewer caller, Complaint complaint) {
        return policy.sight(
                caller, complaint, () -> process.involvement(complaint.number(), caller.user(), caller.groups()));
    }
}
