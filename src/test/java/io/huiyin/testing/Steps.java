package io.huiyin.testing;

import java.util.HashMap;
import java.util.Map;

/** What people typically enter in the forms of a complaint; tests override only what they care about. */
public final class Steps {

    private Steps() {}

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
}
