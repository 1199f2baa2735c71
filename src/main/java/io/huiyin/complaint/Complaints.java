package io.huiyin.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All complaints; the one place where the record is kept. */
public interface Complaints {

    /** Draws the next number of a day (Asia/Shanghai); numbers of rolled-back transactions may be left out. */
    ComplaintNumber nextNumber(LocalDate day);

    /** The secret that lets the customer follow the complaint of this number; the same whenever it is asked for. */
    SecretToken trackingToken(ComplaintNumber number);

    /** Finds a complaint for who brings number and secret; a wrong number and a wrong secret are one and the same. */
    Optional<Complaint> find(ComplaintNumber number, SecretToken trackingToken);

    /** @throws DuplicateReference if the channel has used the external reference before */
    void add(Complaint complaint);

    Optional<Complaint> find(ComplaintNumber number);

    Optional<Complaint> findByReference(Channel channel, String externalReference);

    /** All complaints of one contact, the first one first (S-18). */
    List<Complaint> ofContact(String contactId);

    /** The other issues of the contact in which this one was taken; none that is about somebody who works here (S-18, S-48). */
    default List<Complaint> othersOfContact(Complaint complaint) {
        return ofContact(complaint.intake().contactOf(complaint.number())).stream()
                .filter(other -> !other.number().equals(complaint.number()))
                .filter(other -> other.conflict().isNone())
                .toList();
    }

    /**
     * How many complaints a customer has made since a moment.
     *
     * @param customerNumber his number, or null
     * @param phone his telephone number, or null; one of the two matching is enough
     */
    int countOfCustomer(String customerNumber, String phone, Instant since);

    /** The newest complaints of a customer that were received since a moment, the newest first, at most a hundred. */
    List<Complaint> of(SamePerson customer, Instant since);

    /** Whom a complaint is about; nobody if it is unknown. */
    default ConflictOfInterest conflictOf(ComplaintNumber number) {
        return find(number).map(Complaint::conflict).orElse(ConflictOfInterest.NONE);
    }

    /** Every complaint that is about somebody who works here, with whom it is about. */
    Map<ComplaintNumber, ConflictOfInterest> conflicts();

    /** @throws UnknownComplaint if there is none with this number */
    default Complaint get(ComplaintNumber number) {
        return find(number).orElseThrow(() -> new UnknownComplaint(number.value()));
    }

    /** Puts what a customer says about himself right; everything else taken down at intake stays as it was (PIPL Art. 46). */
    void correct(ComplaintNumber number, Customer customer);

    /** @throws ConcurrentChange if somebody else has saved the complaint since it was read */
    void save(Complaint complaint);

    /** A channel named an external reference a second time. */
    class DuplicateReference extends RuntimeException {
        public DuplicateReference(Channel channel, String reference, Throwable cause) {
            super(channel + " has used the external reference " + reference + " before", cause);
        }
    }

    /** Nothing is known under this number. */
    class UnknownComplaint extends RuntimeException {
        public UnknownComplaint(String number) {
            super("No complaint " + number);
        }
    }

    /** Two writers changed the same complaint at once; the second has to try again. */
    class ConcurrentChange extends RuntimeException {
        public ConcurrentChange(ComplaintNumber number) {
            super("Complaint " + number + " was changed by somebody else");
        }
    }
}
