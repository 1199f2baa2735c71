package io.huiyin.troubleticket;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What systems have said in tickets, and the search for tickets. */
public interface TicketStore {

    void put(ComplaintNumber complaint, TicketSaid said);

    /** Keeps how a ticket stands, so that it is found by it. */
    void stands(ComplaintNumber complaint, TicketStanding standing);

    /**
     * Complaints of which it is not known yet how their tickets stand, because they are older than that, in the order of their numbers.
     *
     * @param after the number before the first one, or an empty text
     */
    List<ComplaintNumber> withoutStanding(String after, int atMost);

    Optional<TicketSaid> find(ComplaintNumber complaint);

    /** The complaints that a search finds, newest first, from one place on. */
    List<ComplaintNumber> search(TicketSearch search, int offset, int limit);

    int count(TicketSearch search);

    /** Keeps what another system has told; the same event of the same system is kept once. */
    void keep(String sender, String eventId, String eventType, String body, Instant at);

    /** Forgets what was told long ago. */
    void forget(Instant receivedBefore);
}
