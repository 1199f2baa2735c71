package io.huiyin.testing;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.SamePerson;
import io.huiyin.complaint.SecretToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Complaints in memory, for tests that need no database. */
public class MemoryComplaints implements Complaints {

    private final Map<ComplaintNumber, Complaint> all = new LinkedHashMap<>();
    private int sequence;

    @Override
    public ComplaintNumber nextNumber(LocalDate day) {
        return ComplaintNumber.of(day, ++sequence);
    }

    @Override
    public void correct(ComplaintNumber number, Customer customer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(Complaint complaint) {
        var intake = complaint.intake();
        if (findByReference(intake.channel(), intake.externalReference()).isPresent()) {
            throw new DuplicateReference(intake.channel(), intake.externalReference(), null);
        }
        all.put(complaint.number(), complaint);
    }

    @Override
    public SecretToken trackingToken(ComplaintNumber number) {
        return new SecretToken(new SecretToken(number.value()).hash().substring(0, 22));
    }

    @Override
    public Optional<Complaint> find(ComplaintNumber number, SecretToken trackingToken) {
        return find(number).filter(it -> trackingToken.matches(it.intake().trackingTokenHash()));
    }

    @Override
    public Optional<Complaint> find(ComplaintNumber number) {
        return Optional.ofNullable(all.get(number));
    }

    @Override
    public Optional<Complaint> findByReference(Channel channel, String externalReference) {
        return all.values().stream()
                .filter(complaint -> complaint.intake().channel() == channel)
                .filter(complaint -> externalReference != null
                        && externalReference.equals(complaint.intake().externalReference()))
                .findFirst();
    }

    @Override
    public List<Complaint> ofContact(String contactId) {
        return all.values().stream()
                .filter(complaint ->
                        complaint.intake().contactOf(complaint.number()).equals(contactId))
                .toList();
    }

    @Override
    public int countOfCustomer(String customerNumber, String phone, Instant since) {
        return (int) all.values().stream()
                .map(Complaint::intake)
                .filter(intake -> !intake.receivedAt().isBefore(since))
                .filter(intake -> customerNumber != null
                                && customerNumber.equals(intake.customer().customerNumber())
                        || phone != null && phone.equals(intake.customer().phone()))
                .count();
    }

    @Override
    public List<Complaint> of(SamePerson customer, Instant since) {
        return all.values().stream()
                .filter(complaint -> !complaint.intake().receivedAt().isBefore(since))
                .filter(complaint ->
                        SamePerson.of(complaint.intake().customer()).isAlso(customer))
                .sorted(Comparator.comparing(
                                (Complaint complaint) -> complaint.intake().receivedAt())
                        .reversed())
                .toList();
    }

    @Override
    public Map<ComplaintNumber, ConflictOfInterest> conflicts() {
        return all.values().stream()
                .filter(complaint -> !complaint.conflict().isNone())
                .collect(Collectors.toMap(Complaint::number, Complaint::conflict));
    }

    @Override
    public void save(Complaint complaint) {
        all.put(complaint.number(), complaint);
    }
}
