package io.huiyin.complaint.persistence;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Classification;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.Grading;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.Major;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.SamePerson;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Status;
import io.huiyin.complaint.StoredComplaint;
import io.huiyin.complaint.Subtopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A complaint as a row of the table {@code complaint}. */
final class ComplaintRow {

    private static final String LIST_SEPARATOR = ",";
    private static final String HANDLED_IN = "=";

    private ComplaintRow() {}

    static Map<String, Object> of(Complaint complaint) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", complaint.number().value());
        row.put("status", complaint.status().name());
        putIntake(row, complaint.intake());
        putCustomer(row, complaint.intake().customer());
        row.put("first_contact_owner", complaint.firstContactOwner().orElse(null));
        row.put("category", name(complaint.category()));
        row.put("default_category", complaint.grading().classification().byDefault());
        row.put("actual_subtopic", name(complaint.subtopic()));
        row.put("priority", name(complaint.priority()));
        row.put("track", name(complaint.track()));
        row.put("joint_closure", complaint.grading().jointClosure());
        putMajor(row, complaint.major());
        row.put("root_cause_class", name(complaint.rootCauseClass()));
        row.put("departments", text(complaint.departments()));
        row.put("handlers", handlers(complaint.handlers().firstRounds()));
        row.put("round", complaint.round());
        row.put("outcome", complaint.outcome().orElse(null));
        row.put(
                "counts_from",
                complaint.countsFrom().equals(complaint.intake().receivedAt()) ? null : utc(complaint.countsFrom()));
        row.put("conflict", ConflictText.of(complaint.conflict()));
        row.put("milestones", text(complaint.milestones()));
        row.put("version", complaint.version());
        return row;
    }

    private static void putMajor(Map<String, Object> row, Major major) {
        row.put("major_tier", name(major.tier()));
        row.put("major_proposed", name(major.candidate()));
        row.put("emergency_response", major.emergencyResponse());
        row.put("emergency_lead", major.lead());
    }

    private static Major major(ResultSet row) throws SQLException {
        return new Major(
                value(MajorTier.class, row.getString("major_tier")),
                value(MajorTier.class, row.getString("major_proposed")),
                row.getBoolean("emergency_response"),
                row.getString("emergency_lead"));
    }

    private static void putIntake(Map<String, Object> row, Intake intake) {
        row.put("channel", intake.channel().name());
        row.put("external_reference", intake.externalReference());
        row.put("received_at", utc(intake.receivedAt()));
        row.put("registered_at", utc(intake.registeredAt()));
        row.put("late_reason", intake.lateReason());
        row.put("received_by", intake.receivedBy());
        IntakeColumns.put(row, intake);
        row.put("service_type", name(Optional.ofNullable(intake.serviceType())));
        row.put("subtopic", name(Optional.ofNullable(intake.subtopic())));
        row.put("impact_scope", intake.impactScope().name());
        row.put("severely_dissatisfied", intake.severelyDissatisfied());
        row.put("title", intake.title());
        row.put("description", intake.description());
        row.put("expectation", intake.expectation());
        row.put("tracking_token_hash", intake.trackingTokenHash());
    }

    private static void putCustomer(Map<String, Object> row, Customer customer) {
        row.put("customer_name", customer.name());
        row.put("phone", customer.phone());
        row.put("email", customer.email());
        row.put("phone_key", SamePerson.phone(customer.phone()));
        row.put("email_key", SamePerson.email(customer.email()));
        row.put("postal_address", customer.postalAddress());
        row.put("customer_number", customer.customerNumber());
        row.put("customer_importance", customer.importance().name());
        row.put("language", customer.language().toLanguageTag());
    }

    static Complaint complaint(ResultSet row, int rowNumber) throws SQLException {
        var stored = new StoredComplaint(
                Status.valueOf(row.getString("status")),
                row.getString("first_contact_owner"),
                grading(row),
                major(row),
                list(row.getString("departments")),
                handlers(row.getString("handlers")),
                row.getInt("round"),
                row.getString("outcome"),
                row.getObject("counts_from") == null ? null : instant(row, "counts_from"),
                ConflictText.read(row.getString("conflict")),
                milestones(row.getString("milestones")),
                row.getInt("version"));
        return new Complaint(ComplaintNumber.of(row.getString("number")), intake(row), stored);
    }

    private static Grading grading(ResultSet row) throws SQLException {
        var classification = new Classification(
                value(Category.class, row.getString("category")),
                row.getBoolean("default_category"),
                value(Subtopic.class, row.getString("actual_subtopic")));
        return new Grading(
                classification,
                value(Priority.class, row.getString("priority")),
                value(HandlingTrack.class, row.getString("track")),
                row.getBoolean("joint_closure"),
                value(RootCauseClass.class, row.getString("root_cause_class")));
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                Channel.valueOf(row.getString("channel")),
                row.getString("external_reference"),
                instant(row, "received_at"),
                instant(row, "registered_at"),
                row.getString("late_reason"),
                row.getString("received_by"),
                customer(row),
                IntakeColumns.onBehalf(row),
                IntakeColumns.outside(row),
                row.getString("contact_id"),
                value(ServiceType.class, row.getString("service_type")),
                value(Subtopic.class, row.getString("subtopic")),
                ImpactScope.valueOf(row.getString("impact_scope")),
                row.getBoolean("severely_dissatisfied"),
                row.getString("title"),
                row.getString("description"),
                row.getString("expectation"),
                row.getString("tracking_token_hash"));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("postal_address"),
                row.getString("customer_number"),
                CustomerImportance.valueOf(row.getString("customer_importance")),
                Locale.forLanguageTag(row.getString("language")));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }

    static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String text(Collection<String> values) {
        return String.join(LIST_SEPARATOR, values);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(LIST_SEPARATOR));
    }

    /** Each handler with the round in which he handled first. */
    private static String handlers(Map<String, Integer> handlers) {
        return handlers.entrySet().stream()
                .map(handler -> handler.getKey() + HANDLED_IN + handler.getValue())
                .collect(Collectors.joining(LIST_SEPARATOR));
    }

    private static Map<String, Integer> handlers(String text) {
        var handlers = new LinkedHashMap<String, Integer>();
        list(text).forEach(handler -> {
            int end = handler.lastIndexOf(HANDLED_IN);
            handlers.put(handler.substring(0, end), Integer.valueOf(handler.substring(end + 1)));
        });
        return handlers;
    }

    private static String text(Map<Milestone, Instant> milestones) {
        return milestones.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<Milestone, Instant> milestones(String text) {
        return Arrays.stream(text.split(" "))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("="))
                .collect(Collectors.toMap(parts -> Milestone.valueOf(parts[0]), parts -> Instant.parse(parts[1])));
    }
}
