package io.huiyin.testing;

import java.util.HashMap;
import java.util.Map;

/** What people typically enter in the forms of a complaint; tests override only what they care about. */
public final class Steps {

    private Steps() {}

    /** What an agent adds at the registration when he could help at once. */
    public static Map<String, Object> solvedAtFirstContact() {
        return Map.of(
                "solvedAtFirstContact", true,
                "finding", "Router was switched off",
                "solution", "Switched on together with the customer",
                "rootCauseClass", "TECHNICAL_FAULT");
    }

    public static Map<String, Object> firstResponse() {
        return Map.of(
                "responseContent", "宽带晚间掉线",
                "responseDepartment", "Technical department",
                "responseProgress", "Line test ordered",
                "responseProcess", "Line test, then a visit if needed",
                "responseExpectedTime", "Within three days",
                "responseChannel", "PHONE");
    }

    public static Map<String, Object> investigation() {
        var fields = new HashMap<String, Object>(analysis());
        fields.putAll(Map.of(
                "complaintFacts", "Line drops every evening",
                "customerFacts", "Customer since 2019, fibre 300M",
                "serviceRecordFacts", "Two tickets in a week",
                "problemLocation", "Splitter in the building",
                "responsibleParty", "Technical department",
                "preliminarySolution", "Replace the splitter"));
        return fields;
    }

    public static Map<String, Object> analysis() {
        return Map.ofEntries(
                Map.entry("analysisWho", "One household"),
                Map.entry("analysisWhat", "Line drops"),
                Map.entry("analysisWhen", "Evenings"),
                Map.entry("analysisWhere", "Building 7"),
                Map.entry("analysisWhy", "Splitter worn out"),
                Map.entry("analysisHow", "Overload in the evening"),
                Map.entry("rootCause", "Splitter worn out"),
                Map.entry("rootCauseClass", "TECHNICAL_FAULT"),
                Map.entry("complaintFrequency", "3 in this building this month"),
                Map.entry("typeDistribution", "All network faults"),
                Map.entry("handlingTimeliness", "In time"),
                Map.entry("contentDepth", "Clear description"),
                Map.entry("customerEmotion", "Annoyed"),
                Map.entry("problemComplexity", "Simple"),
                Map.entry("rectificationProposed", "NONE"));
    }

    public static Map<String, Object> solution() {
        return Map.of(
                "solution", "Splitter replaced, one month free of charge",
                "solutionChannel", "PHONE",
                "alreadyCarriedOut", true,
                "carriedOutWhat", "Splitter replaced");
    }

    public static Map<String, Object> confirmation() {
        return Map.of("confirmation", "CONFIRMED");
    }

    public static Map<String, Object> feedback() {
        return Map.of(
                "customerReached", "BY_PHONE",
                "resolved", "YES",
                "method", "Splitter replaced",
                "followUpPlan", "A call in two weeks");
    }

    public static Map<String, Object> callBack(int score) {
        return Map.of(
                "callBackOutcome", "ANSWERED",
                "scoreResult", score,
                "scoreAttitude", score,
                "scoreEfficiency", score,
                "scoreFairness", score,
                "scoreTransparency", score);
    }

    public static Map<String, Object> signature() {
        return Map.of("signature", "SIGN", "confirmSignature", true);
    }

    /** The complaint is not for this department. */
    public static Map<String, Object> notOurs() {
        return Map.of("notOurs", true, "bounceReason", "The line is not ours");
    }

    public static Map<String, Object> dispatchTo(String department) {
        return Map.of("acceptance", "ACCEPTED", "responsibleDepartment", department);
    }

    /** {@code NOT_ACCEPTED} or {@code PASSED_ON}. */
    public static Map<String, Object> refuseAs(String acceptance) {
        return Map.of("acceptance", acceptance, "dispatchReason", "Another company's line");
    }

    /** An investigation that finds more than the customer told; the analysis is left to the team. */
    public static Map<String, Object> jointInvestigation(Map<String, Object> found) {
        var fields = new HashMap<String, Object>(investigation());
        fields.keySet().removeAll(analysis().keySet());
        fields.putAll(found);
        return fields;
    }

    /** The ordinary value of a step with some fields as given. */
    public static Map<String, Object> with(Map<String, Object> step, Map<String, Object> fields) {
        var changed = new HashMap<String, Object>(step);
        changed.putAll(fields);
        return changed;
    }

    /** A solution that is to be carried out later. */
    public static Map<String, Object> plannedSolution() {
        return Map.of("solution", "The splitter will be replaced", "solutionChannel", "PHONE");
    }

    public static Map<String, Object> notReached(String channel) {
        return Map.of(
                "customerReached", "NOT_REACHED",
                "attemptChannel", channel,
                "attemptNote", "Nobody answers",
                "resolved", "YES",
                "method", "Splitter replaced",
                "followUpPlan", "A letter");
    }

    public static Map<String, Object> writtenFeedback() {
        return with(feedback(), Map.of("customerReached", "IN_WRITING", "feedbackChannel", "EMAIL"));
    }

    public static Map<String, Object> notAnswered() {
        return Map.of("callBackOutcome", "NOT_REACHED");
    }

    public static Map<String, Object> finalAnswer(String channel) {
        return Map.of("finalAnswer", "The line stays as it is", "remediesTold", true, "finalChannel", channel);
    }

    public static Map<String, Object> withdrawal(boolean stands) {
        return Map.of("withdrawalStands", stands ? "YES" : "NO", "withdrawalNote", "Called back at home");
    }

    public static Map<String, Object> contact() {
        return Map.of("contactNote", "Told on the phone");
    }

    /** A call that reached the customer. */
    public static Map<String, Object> told() {
        return with(contact(), Map.of("customerReached", "BY_PHONE"));
    }

    public static Map<String, Object> reason() {
        return Map.of("reasonCode", "STAFF_SHORTAGE", "explanation", "Two colleagues are ill");
    }

    public static Map<String, Object> contribution() {
        return Map.of("departmentFinding", "Ring overloaded", "departmentAction", "Traffic is moved");
    }
}
