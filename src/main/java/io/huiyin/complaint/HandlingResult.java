package io.huiyin.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a complaint, by the names of the fields that tell it (R5.4.2). */
public final class HandlingResult {

    private static final List<String> ALL = List.of("solution", "resolved", "method", "finalAnswer");
    private static final List<String> IN_WORDS = List.of("solution", "method", "finalAnswer");

    private HandlingResult() {}

    /** All of it that is among the facts on the record. */
    public static Map<String, Object> of(Map<String, Object> facts) {
        return of(facts, ALL);
    }

    /** What of it somebody has put in words, as customers are told it. */
    public static Map<String, Object> inWords(Map<String, Object> facts) {
        return of(facts, IN_WORDS);
    }

    private static Map<String, Object> of(Map<String, Object> facts, List<String> fields) {
        var result = new LinkedHashMap<String, Object>();
        fields.stream().filter(field -> facts.get(field) != null).forEach(field -> result.put(field, facts.get(field)));
        return result;
    }
}
