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

    /** Parts that name a person, whom only whoever works on the complaint has to know (S-46). */
    static final Set<String> PERSONAL = Set.of("onBehalf", "cameBack");

    /** Days as forms give them, in ISO form. */
    static final Set<String> DAYS = Set.of("followUpAt");

    private static final Set<String> SCORES = Set.of(
            "scoreResult",
            "scoreAttitude",
            "scoreEfficiency",
            "scoreFairness",
            "scoreTransparency",
            "satisfactionScore");

    /** Steps of people who decide about a complaint and do not handle it. */
    private static final Set<String> DECISIONS = Set.of(
            "Task_DecideRectification",
            "Task_GiveFinalAnswer",
            "Task_SettleRefusal",
            "Task_ApprovePostMortem",
            "Task_ApproveClosing");

    private BriefFields() {}

    /** What a step does not show: who handles a complaint does not see how the customer marked it (S-24). */
    static Set<String> hiddenFrom(String step) {
        return DECISIONS.contains(step) ? Set.of() : SCORES;
    }
}
