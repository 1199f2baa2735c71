package io.huiyin.process.bpmn;

import java.util.Set;

/** Fields of the record that a brief shows elsewhere or not at all. */
final class BriefFields {

    /** What was taken down at intake; the brief has its own lines for it. */
    static final Set<String> INTAKE = Set.of(
            "channel",
            "receivedAt",
            "externalReference",
            "customerName",
            "contactPhone",
            "contactEmail",
            "postalAddress",
            "customerNumber",
            "title",
            "description",
            "expectation");

    /** The customer's answers; who handles a complaint does not see them (S-24). */
    static final Set<String> SCORES = Set.of(
            "scoreResult",
            "scoreAttitude",
            "scoreEfficiency",
            "scoreFairness",
            "scoreTransparency",
            "satisfactionScore",
            "surveyComment");

    private BriefFields() {}
}
