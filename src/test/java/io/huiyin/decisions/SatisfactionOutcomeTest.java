package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionOutcomeTest extends DecisionTableTest {

    SatisfactionOutcomeTest() {
        super(
                "satisfactionOutcome",
                Map.of(
                        "satisfactionScore", List.of(-1, 0, 20, 84, 84.9, 85, 85.1, 100, 101),
                        "round", List.of(0, 1, 2, 3, 4)));
    }

    @ParameterizedTest(name = "{0} -> {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The best score                          | true  | 100  | 1 | CLOSE
            The pass mark itself                    | true  | 85   | 1 | CLOSE
            Satisfied in the last round             | true  | 88   | 3 | CLOSE
            Just below the pass mark                | true  | 84   | 1 | RE_HANDLE
            Below it by less than a point           | true  | 84.9 | 2 | RE_HANDLE
            Not satisfied, the round is not known   | true  | 20   |   | RE_HANDLE
            Still not satisfied in the last round   | true  | 84   | 3 | MANAGEMENT_FINAL
            An answer without a score               | true  |      | 1 | NO_RESPONSE
            No answer                               | false |      | 1 | NO_RESPONSE
            No answer in the last round             | false |      | 3 | NO_RESPONSE
            Nothing is known                        |       |      |   | NO_RESPONSE
            """)
    void settles(String answerOfTheCustomer, Boolean answered, Double score, Integer round, String outcome) {
        var answer = decide("answered", answered, "satisfactionScore", score, "round", round);

        assertThat(answer.get("outcome")).isEqualTo(outcome);
    }

    @Test
    void nobodyWhoDidNotAnswerCountsAsSatisfied() {
        forEveryInput(input -> {
            if (!Boolean.TRUE.equals(input.get("answered")) || input.get("satisfactionScore") == null) {
                assertThat(tryOut(input).get("outcome")).as("%s", input).isEqualTo("NO_RESPONSE");
            }
        });
    }
}
