package io.huiyin.closure;

import io.huiyin.complaint.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The five answers of a survey, 1 to 5 each (S-23). */
public record Scores(int result, int attitude, int efficiency, int fairness, int transparency) {

    /** Field names of the five questions in the order in which they are asked. */
    public static final List<String> FIELDS =
            List.of("scoreResult", "scoreAttitude", "scoreEfficiency", "scoreFairness", "scoreTransparency");

    private static final int LEAST = 1;
    private static final int MOST = 5;
    private static final int WEIGHT = 4;

    /** @throws Refused naming the first answer that is not 1 to 5 */
    public Scores {
        var answers = new int[] {result, attitude, efficiency, fairness, transparency};
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < LEAST || answers[i] > MOST) {
                throw new Refused(FIELDS.get(i), "score", LEAST, MOST);
            }
        }
    }

    /** Reads the five answers by their field names. */
    public static Scores of(Function<String, Integer> answers) {
        var values = FIELDS.stream().map(answers).toList();
        return new Scores(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
    }

    /** The satisfaction score, 20 to 100: the mean of the answers times 20. */
    public int satisfactionScore() {
        return (result + attitude + efficiency + fairness + transparency) * WEIGHT;
    }

    /** The answers and the score by field name, as the case log keeps them. */
    public Map<String, Object> noted() {
        var noted = new LinkedHashMap<String, Object>();
        noted.put(FIELDS.get(0), result);
        noted.put(FIELDS.get(1), attitude);
        noted.put(FIELDS.get(2), efficiency);
        noted.put(FIELDS.get(3), fairness);
        noted.put(FIELDS.get(4), transparency);
        noted.put("satisfactionScore", satisfactionScore());
        return noted;
    }
}
