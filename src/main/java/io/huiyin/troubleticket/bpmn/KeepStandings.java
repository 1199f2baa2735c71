package io.huiyin.troubleticket.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockWatch;
import io.huiyin.process.BeforeCommit;
import io.huiyin.troubleticket.TicketStore;
import io.huiyin.troubleticket.Tickets;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
    private final Executor meanwhile;

    KeepStandings(
            ObjectProvider<Tickets> tickets,
            ObjectProvider<TicketStore> store,
            Complaints complaints,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") Executor meanwhile) {
        this.tickets = tickets;
        this.store = store;
        this.complaints = complaints;
        this.transaction = transaction;
        this.meanwhile = meanwhile;
    }

    /** What is no line of the case log changes no ticket. */
    @Override
    public void caseChanged(ComplaintNumber complaint) {}

    @Override
    public void lineAdded(ComplaintNumber complaint, CaseEntry line) {
        BeforeCommit.once(complaint, this, this::keep);
    }

    @Override
    public void clocksChanged(ComplaintNumber complaint) {
        BeforeCommit.once(complaint, this, this::keep);
    }

    /** A hundred thousand complaints take minutes, in which Huiyin serves already. */
    @EventListener(ApplicationReadyEvent.class)
    void keepOlderMeanwhile() {
        meanwhile.execute(this::keepOlder);
    }

    /** Complaints of databases that are older than this are found as well, all but those that cannot be read. */
    void keepOlder() {
        var older = older("");
        while (!older.isEmpty()) {
            older.forEach(this::keepApart);
            older = older(older.get(older.size() - 1).value());
        }
    }

    private List<ComplaintNumber> older(String after) {
        return store.getObject().withoutStanding(after, AT_ONCE);
    }

    private void keepApart(ComplaintNumber complaint) {
        try {
            transaction.executeWithoutResult(status -> keep(complaint));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node was faster with {}", complaint);
        } catch (RuntimeException e) {
            LOG.error("The ticket of {} is not found by how it stands", complaint, e);
        }
    }

    private void keep(ComplaintNumber number) {
        complaints.find(number).ifPresent(complaint -> store.getObject()
                .stands(number, tickets.getObject().standing(complaint)));
    }
}
