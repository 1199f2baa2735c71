package io.huiyin.complaint.persistence;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.SamePerson;
import io.huiyin.complaint.SecretToken;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps complaints in the table {@code complaint}, on H2 and PostgreSQL alike. */
@Repository
class JdbcComplaints implements Complaints {

    private static final List<String> CHANGING = List.of(
            "status",
            "first_contact_owner",
            "category",
            "default_category",
            "actual_subtopic",
            "priority",
            "track",
            "joint_closure",
            "major_tier",
            "major_proposed",
            "emergency_response",
            "emergency_lead",
            "root_cause_class",
            "departments",
            "handlers",
            "round",
            "outcome",
            "conflict",
            "counts_from",
            "milestones");

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final TrackingTokens trackingTokens;

    JdbcComplaints(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.trackingTokens = new TrackingTokens(new TrackingKey(jdbc, transactions));
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs in a transaction of its own, so that intakes at the same moment do not wait for each other's rules. */
    @Override
    public ComplaintNumber nextNumber(LocalDate day) {
        try {
            return ownTransaction.execute(status -> draw(day));
        } catch (DuplicateKeyException e) {
            return ownTransaction.execute(status -> draw(day)); // two intakes have opened the day at once
        }
    }

    private ComplaintNumber draw(LocalDate day) {
        if (countUp(day) == 0) {
            openDay(day);
            countUp(day);
        }
        int sequence = jdbc.sql("select last_sequence from complaint_number where day_of_number = ?")
                .param(day)
                .query(Integer.class)
                .single();
        return ComplaintNumber.of(day, sequence);
    }

    private int countUp(LocalDate day) {
        return jdbc.sql("update complaint_number set last_sequence = last_sequence + 1 where day_of_number = ?")
                .param(day)
                .update();
    }

    private void openDay(LocalDate day) {
        jdbc.sql("insert into complaint_number (day_of_number, last_sequence) select ?, 0"
                        + " where not exists (select 1 from complaint_number where day_of_number = ?)")
                .params(day, day)
                .update();
    }

    @Override
    public void add(Complaint complaint) {
        var row = ComplaintRow.of(complaint);
        var placeholders = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        try {
            jdbc.sql("insert into complaint (" + String.join(", ", row.keySet()) + ") values (" + placeholders + ")")
                    .params(row)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DuplicateReference(
                    complaint.intake().channel(), complaint.intake().externalReference(), e);
        }
    }

    @Override
    public void correct(ComplaintNumber number, Customer customer) {
        jdbc.sql("update complaint set customer_name = ?, phone = ?, phone_key = ?, email = ?, email_key = ?,"
                        + " postal_address = ?, customer_number = ? where number = ?")
                .params(
                        customer.name(),
                        customer.phone(),
                        SamePerson.phone(customer.phone()),
                        customer.email(),
                        SamePerson.email(customer.email()),
                        customer.postalAddress(),
                        customer.customerNumber(),
                        number.value())
                .update();
    }

    @Override
    public Optional<Complaint> find(ComplaintNumber number) {
        return jdbc.sql("select * from complaint where number = ?")
                .param(number.value())
                .query(ComplaintRow::complaint)
                .optional();
    }

    @Override
    public SecretToken trackingToken(ComplaintNumber number) {
        return trackingTokens.of(number);
    }

    @Override
    public Optional<Complaint> find(ComplaintNumber number, SecretToken trackingToken) {
        return jdbc.sql("select * from complaint where number = ? and tracking_token_hash = ?")
                .params(number.value(), trackingToken.hash())
                .query(ComplaintRow::complaint)
                .optional();
    }

    @Override
    public Optional<Complaint> findByReference(Channel channel, String externalReference) {
        return jdbc.sql("select * from complaint where channel = ? and external_reference = ?")
                .params(channel.name(), externalReference)
                .query(ComplaintRow::complaint)
                .optional();
    }

    @Override
    public List<Complaint> ofContact(String contactId) {
        return jdbc.sql("select * from complaint where contact_id = :contact or number = :contact order by number")
                .param("contact", contactId)
                .query(ComplaintRow::complaint)
                .list();
    }

    @Override
    public int countOfCustomer(String customerNumber, String phone, Instant since) {
        return jdbc.sql("select count(*) from complaint where received_at >= :since"
                        + " and (customer_number = :customerNumber or phone = :phone)")
                .param("since", ComplaintRow.utc(since))
                .param("customerNumber", customerNumber, Types.VARCHAR)
                .param("phone", phone, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Complaint> of(SamePerson customer, Instant since) {
        return jdbc.sql("select * from complaint where received_at >= :since"
                        + " and (customer_number = :customerNumber or phone_key = :phone or email_key = :email)"
                        + " order by received_at desc, number desc limit 100")
                .param("since", ComplaintRow.utc(since))
                .param("customerNumber", customer.customerNumber(), Types.VARCHAR)
                .param("phone", customer.phone(), Types.VARCHAR)
                .param("email", customer.email(), Types.VARCHAR)
                .query(ComplaintRow::complaint)
                .list();
    }

    @Override
    public ConflictOfInterest conflictOf(ComplaintNumber number) {
        return jdbc.sql("select conflict from complaint where number = ? and conflict is not null")
                .param(number.value())
                .query(String.class)
                .optional()
                .map(ConflictText::read)
                .orElse(ConflictOfInterest.NONE);
    }

    @Override
    public Map<ComplaintNumber, ConflictOfInterest> conflicts() {
        var conflicts = new HashMap<ComplaintNumber, ConflictOfInterest>();
        jdbc.sql("select number, conflict from complaint where conflict is not null")
                .query((RowCallbackHandler) row -> conflicts.put(
                        ComplaintNumber.of(row.getString("number")), ConflictText.read(row.getString("conflict"))));
        return conflicts;
    }

    @Override
    public void save(Complaint complaint) {
        var row = ComplaintRow.of(complaint);
        var assignments =
                CHANGING.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int saved = jdbc.sql("update complaint set " + assignments
                        + ", version = version + 1 where number = :number and version = :version")
                .params(row)
                .update();
        if (saved == 0) {
            throw new ConcurrentChange(complaint.number());
        }
    }
}
