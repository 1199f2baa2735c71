package io.huiyin.closure;

import io.huiyin.complaint.Refused;
import io.huiyin.text.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer has answered online (S-23).
 *
 * @param comment what else he wanted to say, or null
 */
public record SurveyAnswer(Scores scores, String comment) {

    private static final int LONGEST_COMMENT = 2000;

    /**
     * Checks what was answered.
     *
     * @param given answers by the field names of {@link Scores}; null or absent where nothing was chosen
     * @throws Refused naming everything that is missing or malformed
     */
    public static SurveyAnswer of(Map<String, Integer> given, String comment) {
        var refusals = new ArrayList<Refused>();
        for (var question : Scores.FIELDS) {
            if (given.get(question) == null) {
                refusals.add(new Refused(question, "required"));
            }
        }
        var text = comment == null || Characters.isEmpty(comment)
                ? null
                : comment.replace("\r\n", "\n").replace('\r', '\n').strip();
        checkComment(text, refusals);
        if (!refusals.isEmpty()) {
            throw Refused.all(refusals);
        }
        return new SurveyAnswer(Scores.of(given::get), text);
    }

    private static void checkComment(String comment, List<Refused> refusals) {
        if (comment != null && Characters.length(comment) > LONGEST_COMMENT) {
            refusals.add(new Refused("comment", "tooLong", LONGEST_COMMENT));
        } else if (comment != null) {
            Characters.flaw(comment, true).ifPresent(reason -> refusals.add(new Refused("comment", reason)));
        }
    }

    /** What the case log keeps of it. */
    Map<String, Object> noted() {
        var noted = new LinkedHashMap<>(scores.noted());
        noted.put("method", "ONLINE");
        if (comment != null) {
            noted.put("comment", comment);
        }
        return noted;
    }
}
