package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorScreeningTest extends DecisionTableTest {

    MajorScreeningTest() {
        super("majorScreening", Map.of());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} -> {5} {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NETWORK |               |       | SINGLE |                     | CORE_SERVICE             | CRITERION
                    | NETWORK_FAULT |       | SINGLE |                     | CORE_SERVICE             | CRITERION
                    | BILLING       |       | SINGLE | CRITICAL_SERVICE    | CORE_SERVICE             | CRITERION
                    | ATTITUDE      |       | SINGLE |                     | SERVICE_QUALITY          | CRITERION
                    | PACKAGE       |       | SINGLE |                     | POLICY_OR_SERVICE_CHANGE | CRITERION
                    | BILLING       |       | SINGLE | POLICY_CHANGE       | POLICY_OR_SERVICE_CHANGE | CRITERION
                    | BILLING       |       | SINGLE | RIGHTS_HARMED       | RIGHTS_HARMED            | CRITERION
                    |               |       | SINGLE | DATA_LEAK           | RIGHTS_HARMED            | BOTH
                    |               |       | SINGLE | GROUP_COMPLAINT     | GROUP_OR_OPINION         | BOTH
                    |               |       | SINGLE | PUBLIC_OPINION      | GROUP_OR_OPINION         | BOTH
                    |               |       | SINGLE | MAJOR_SERVICE_EVENT | CORE_SERVICE             | BOTH
                    |               | true  | SINGLE |                     | GRAVITY                  | GATE
                    |               | false | SINGLE | AGITATED            | GRAVITY                  | GATE
                    |               | false | SINGLE | ESCALATED           | GRAVITY                  | GATE
                    |               | false | SINGLE | REPUTATION          | GRAVITY                  | GATE
                    |               | false | AREA   | SERVICE_INTERRUPTED | GRAVITY                  | GATE
                    |               | false | SINGLE | OTHER_REASON        | OTHER_REASON             | BOTH
            """)
    void findsTheCriterion(
            String service,
            String subtopic,
            Boolean dissatisfied,
            String scope,
            String signs,
            String criterion,
            String meets) {
        var answer = decide(
                "serviceType", service,
                "subtopic", subtopic,
                "severelyDissatisfied", dissatisfied,
                "impactScope", scope,
                "majorSigns", signs);

        assertThat(answer.rows())
                .anySatisfy(row ->
                        assertThat(row).containsEntry("criterion", criterion).containsEntry("meets", meets));
    }

    @Test
    void severalSignsAreReadFromOneText() {
        var answer = decide("majorSigns", "POLICY_CHANGE,DATA_LEAK,AGITATED");

        assertThat(answer.all("criterion")).contains("POLICY_OR_SERVICE_CHANGE", "RIGHTS_HARMED", "GRAVITY");
    }

    /** A rude clerk and a tariff question: criteria may be met, the gravity gate is not (requirements 5.4, C-16). */
    @Test
    void aCalmCustomerPassesNoGate() {
        for (var subtopic : List.of("ATTITUDE", "BILLING", "PACKAGE")) {
            assertThat(tryOut(Map.of("subtopic", subtopic, "severelyDissatisfied", false, "impactScope", "SINGLE"))
                            .all("meets"))
                    .as(subtopic)
                    .doesNotContain("GATE", "BOTH");
        }
    }
}
