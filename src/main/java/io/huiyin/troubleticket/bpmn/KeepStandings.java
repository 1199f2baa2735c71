package io.huiyin.troubleticket.bpmn;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockWatch;
import io.huiyin.process.BeforeCommit;
import io.huiyin.troubleticket.TicketStore;
import io.huiyin.troubleticket.Tickets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps how the tickets of complaints stand, in the transaction that changes a complaint's course or clocks. */
@Component
class KeepStandings implements CaseWatch, ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KeepStandings.class);
    private static final int AT_ONCE = 500;

    private final ObjectProvider<Tickets> tickets;
    private final ObjectProvider<TicketStore> store;
    private final Complaints complaints;
    private final TransactionTemplate transaction;

    KeepStandings(
            ObjectProvider<Tickets> tickets,
            ObjectProvider<TicketStore> store,
            Complaints complaints,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.store = store;
        this.complaints = complaints;
        this.transaction = transaction;
    }

    @Override
    public void caseChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::keep);
    }

    @Override
    public void clocksChanged(ComplaintNumber complaint) {
        caseChanged(complaint);
    }

    /** Complaints of databases that are older than this are found as well. */
    @EventListener(ApplicationReadyEvent.class)
    void keepOlder() {
        for (var older = older(); !older.isEmpty(); older = older()) {
            older.forEach(this::keepApart);
        }
    }

    private List<ComplaintNumber> older() {
        return store.getObject().withoutStanding(AT_ONCE);
    }

    private void keepApart(ComplaintNumber complaint) {
        try {
            transaction.executeWithoutResult(status -> keep(complaint));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node was faster with {}", complaint);
        }
    }

    private void keep(ComplaintNumber number) {
        complaints.find(number).ifPresent(complaint -> store.getObject()
                .stands(number, tickets.getObject().standing(complaint)));
    }
}
