package io.huiyin.intake.web;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.Registration;
import io.huiyin.web.StrictBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A complaint as another system hands it in. */
record NewComplaint(
        String channel,
        String receivedAt,
        String externalReference,
        NewCustomer customer,
        Boolean anonymous,
        String onBehalfOf,
        String serviceType,
        String subtopic,
        String impactScope,
        String title,
        String description,
        Boolean urgentContent,
        Boolean severelyDissatisfied,
        String expectation,
        String lateReason)
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

    /** Who complains. */
    record NewCustomer(
            String name,
            String phone,
            String email,
            String postalAddress,
            String customerNumber,
            String importance,
            String language) {}

    Registration registration() {
        var values = new LinkedHashMap<String, Object>();
        values.put("channel", channel);
        values.put("receivedAt", receivedAt);
        values.put("externalReference", externalReference);
        values.put("anonymous", anonymous);
        values.put("onBehalfOf", onBehalfOf);
        values.put("serviceType", serviceType);
        values.put("subtopic", subtopic);
        values.put("impactScope", impactScope);
        values.put("title", title);
        values.put("description", description);
        values.put("urgentContent", urgentContent);
        values.put("severelyDissatisfied", severelyDissatisfied);
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

    /** The same refusal with the names that this door has for the fields. */
    static Refused inOwnWords(Refused refused) {
        List<Refused> renamed = refused.all().stream()
                .map(each -> each.named(CUSTOMER_FIELDS.getOrDefault(each.field(), each.field())))
                .toList();
        return Refused.all(renamed);
    }
}
