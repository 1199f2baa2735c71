package io.huiyin.complaint.persistence;

import io.huiyin.complaint.Consent;
import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.Intake;
import io.huiyin.complaint.OnBehalf;
import io.huiyin.complaint.Outside;
import io.huiyin.complaint.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Columns for complaints that somebody brings for another, that a body outside has taken up, or that share a contact. */
final class IntakeColumns {

    private IntakeColumns() {}

    static void put(Map<String, Object> row, Intake intake) {
        var behalf = Optional.ofNullable(intake.onBehalf());
        row.put("on_behalf_of", intake.onBehalfOf());
        row.put(
                "behalf_relation",
                behalf.map(OnBehalf::relation).map(Enum::name).orElse(null));
        row.put("behalf_consent", behalf.map(OnBehalf::consent).map(Enum::name).orElse(null));
        row.put("consent_evidence", behalf.map(OnBehalf::evidence).orElse(null));
        var outside = Optional.ofNullable(intake.outside());
        row.put("external_body", outside.map(it -> it.body().name()).orElse(null));
        row.put("external_due_date", outside.flatMap(Outside::dueDay).orElse(null));
        row.put("contact_id", intake.contactId());
    }

    static OnBehalf onBehalf(ResultSet row) throws SQLException {
        var name = row.getString("on_behalf_of");
        return name == null
                ? null
                : new OnBehalf(
                        name,
                        ComplaintRow.value(Relation.class, row.getString("behalf_relation")),
                        ComplaintRow.value(Consent.class, row.getString("behalf_consent")),
                        row.getString("consent_evidence"));
    }

    static Outside outside(ResultSet row) throws SQLException {
        var body = ComplaintRow.value(ExternalBody.class, row.getString("external_body"));
        return body == null ? null : new Outside(body, row.getObject("external_due_date", LocalDate.class));
    }
}
