package io.huiyin.intake.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Consent;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Relation;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Subtopic;
import io.huiyin.intake.Registration;
import io.huiyin.web.StrictBody;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A complaint as another system hands it in. */
public record NewComplaint(
        @Schema(implementation = Channel.class, requiredMode = REQUIRED) String channel,
        @Schema(format = "date-time") String receivedAt,
        @Schema(maxLength = 200) String externalReference,
        @Schema(requiredMode = REQUIRED) NewCustomer customer,
        Boolean anonymous,
        @Schema(maxLength = 500) String onBehalfOf,
        @Schema(implementation = Relation.class) String behalfRelation,
        @Schema(implementation = Consent.class) String behalfConsent,
        @Schema(maxLength = 500) String consentEvidence,
        @Schema(implementation = ExternalBody.class) String externalBody,
        @Schema(format = "date") String externalDueDate,
        @Schema(maxLength = 100) String contactId,
        @Schema(implementation = ServiceType.class) String serviceType,
        @Schema(implementation = Subtopic.class) String subtopic,
        @Schema(implementation = ImpactScope.class) String impactScope,
        @Schema(maxLength = 17) String duplicateOf,
        List<String> aboutDepartments,
        List<String> aboutPersons,
        @Schema(requiredMode = REQUIRED, maxLength = 200) String title,
        @Schema(requiredMode = REQUIRED, maxLength = 20_000) String description,
        Boolean urgentContent,
        Boolean severelyDissatisfied,
        @ArraySchema(schema = @Schema(implementation = MajorSign.class)) List<String> majorSigns,
        @Schema(maxLength = 1000) String majorReason,
        @Schema(maxLength = 2000) String expectation,
        @Schema(maxLength = 1000) String lateReason)
        implements StrictBody {

    /** The names that the start form has for a customer's fields. */
    private static final Map<String, String> CUSTOMER_FIELDS = Map.of(
            "customerName", "customer.name",
            "contactPhone", "customer.phone",
            "contactEmail", "customer.email",
            "postalAddress", "customer.postalAddress",
            "customerNumber", "customer.customerNumber",
            "customerImportance", "customer.importance",
            "language", "customer.language");

    /** The name of a customer's field in the record, by the name that this door has for it. */
    public static Map<String, String> customerFields() {
        return CUSTOMER_FIELDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Who complains. */
    public record NewCustomer(
            @Schema(maxLength = 200) String name,
            @Schema(pattern = "[0-9+ -]{5,20}") String phone,
            @Schema(format = "email", maxLength = 254) String email,
            @Schema(maxLength = 500) String postalAddress,
            @Schema(maxLength = 50) String customerNumber,
            @Schema(implementation = CustomerImportance.class) String importance,
            @Schema(allowableValues = {"en", "zh-CN"}) String language) {}

    /** What was handed in, under the names of the record. */
    public Registration registration() {
        var values = new LinkedHashMap<String, Object>();
        values.put("channel", channel);
        values.put("receivedAt", receivedAt);
        values.put("externalReference", externalReference);
        values.put("anonymous", anonymous);
        values.put("onBehalfOf", onBehalfOf);
        values.put("behalfRelation", behalfRelation);
        values.put("behalfConsent", behalfConsent);
        values.put("consentEvidence", consentEvidence);
        values.put("externalBody", externalBody);
        values.put("externalDueDate", externalDueDate);
        values.put("contactId", contactId);
        values.put("serviceType", serviceType);
        values.put("subtopic", subtopic);
        values.put("impactScope", impactScope);
        values.put("duplicateOf", duplicateOf);
        values.put("aboutDepartments", joined(aboutDepartments));
        values.put("aboutPersons", joined(aboutPersons));
        values.put("title", title);
        values.put("description", description);
        values.put("urgentContent", urgentContent);
        values.put("severelyDissatisfied", severelyDissatisfied);
        values.put("majorSigns", majorSigns);
        values.put("majorReason", majorReason);
        values.put("expectation", expectation);
        values.put("lateReason", lateReason);
        if (customer != null) {
            values.put("customerName", customer.name);
            values.put("contactPhone", customer.phone);
            values.put("contactEmail", customer.email);
            values.put("postalAddress", customer.postalAddress);
            values.put("customerNumber", customer.customerNumber);
            values.put("customerImportance", customer.importance);
            values.put("language", customer.language);
        }
        return new Registration(values);
    }

    private static String joined(List<String> ids) {
        return ids == null
                ? null
                : String.join(",", ids.stream().map(String::valueOf).toList());
    }

    /** The same refusal with the names that this door has for the fields. */
    public static Refused inOwnWords(Refused refused) {
        List<Refused> renamed = refused.all().stream()
                .map(each -> each.named(CUSTOMER_FIELDS.getOrDefault(each.field(), each.field())))
                .toList();
        return Refused.all(renamed);
    }
}
