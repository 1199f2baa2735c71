package io.huiyin.intake;

import io.huiyin.complaint.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wants to be registered as a complaint, field by field and as yet unchecked: texts, flags and lists of texts.
 *
 * @param values by field name, see {@link #FIELDS}; null where a field was left empty
 */
public record Registration(Map<String, Object> values) {

    /** The fields of a complaint at intake; the start form has them all. */
    public static final Set<String> FIELDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "channel",
            "receivedAt",
            "lateReason",
            "externalReference",
            "customerName",
            "contactPhone",
            "contactEmail",
            "postalAddress",
            "anonymous",
            "customerNumber",
            "customerImportance",
            "language",
            "onBehalfOf",
            "behalfRelation",
            "behalfConsent",
            "consentEvidence",
            "externalBody",
            "externalDueDate",
            "contactId",
            "serviceType",
            "subtopic",
            "impactScope",
            "urgentContent",
            "severelyDissatisfied",
            "majorSigns",
            "majorReason",
            "duplicateOf",
            "aboutDepartments",
            "aboutPersons",
            "title",
            "description",
            "expectation",
            "solvedAtFirstContact",
            "finding",
            "solution",
            "rootCauseClass")));

    /** @throws Refused if a field is not one of a complaint's */
    public Registration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(name, "unknownField");
                });
    }
}
