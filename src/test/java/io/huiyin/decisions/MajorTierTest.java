package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorTierTest extends DecisionTableTest {

    private static final Map<String, Integer> RESPONSE = Map.of("TIER_1", 1, "TIER_2", 2, "TIER_3", 4);
    private static final Map<String, Integer> NOTICE = Map.of("TIER_1", 4, "TIER_2", 8, "TIER_3", 24);

    MajorTierTest() {
        super("majorTier", Map.of());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} -> {6}, major service event: {7}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TIER_1 |         |               |        |       | DATA_LEAK                          | TIER_1 | false
            TIER_2 |         | NETWORK_FAULT | AREA   | true  | MAJOR_SERVICE_EVENT                | TIER_2 | false
            TIER_3 |         | NETWORK_FAULT | AREA   | true  | MAJOR_SERVICE_EVENT                | TIER_3 | false
                   |         | BILLING       | SINGLE | false | MAJOR_SERVICE_EVENT                | TIER_1 | true
                   |         |               | SINGLE | false | DATA_LEAK,PUBLIC_OPINION           | TIER_1 | false
                   |         | NETWORK_FAULT | SINGLE | false | SERVICE_INTERRUPTED                | TIER_1 | true
                   |         | NETWORK_FAULT | SINGLE | false | SERVICE_INTERRUPTED,PUBLIC_OPINION | TIER_1 | true
                   |         | NETWORK_FAULT | SINGLE | true  |                                    | TIER_1 | true
                   |         | SYSTEM_FAULT  | AREA   | false |                                    | TIER_1 | true
                   | NETWORK |               | SINGLE | false | SERVICE_INTERRUPTED                | TIER_1 | true
                   |         | PACKAGE       | SINGLE | false | SERVICE_INTERRUPTED,POLICY_CHANGE  | TIER_2 | false
                   |         | BILLING       | SINGLE | false | POLICY_CHANGE                      | TIER_2 | false
                   |         |               | SINGLE | false | DATA_LEAK                          | TIER_2 | false
                   |         | ATTITUDE      | SINGLE | false | AGITATED                           | TIER_3 | false
                   |         | NETWORK_FAULT | SINGLE | false |                                    | TIER_3 | false
            """)
    void grades(
            String assessed,
            String service,
            String subtopic,
            String scope,
            Boolean urgent,
            String signs,
            String tier,
            boolean event) {
        var answer = decide(
                "assessedTier", assessed,
                "serviceType", service,
                "subtopic", subtopic,
                "impactScope", scope,
                "urgentContent", urgent,
                "majorSigns", signs);

        assertThat(answer.get("majorTier")).isEqualTo(tier);
        assertThat(answer.get("majorServiceEvent")).isEqualTo(event);
    }

    @Test
    void everyLevelHasItsHoursAndTheFirstTwoAnEmergencyResponse() {
        forEveryInput(input -> {
            var answer = tryOut(input);
            var tier = (String) answer.get("majorTier");
            assertThat(answer.get("responseHours")).as("%s", input).isEqualTo(RESPONSE.get(tier));
            assertThat(answer.get("noticeHours")).as("%s", input).isEqualTo(NOTICE.get(tier));
            assertThat(answer.get("emergencyResponse")).as("%s", input).isEqualTo(!tier.equals("TIER_3"));
        });
    }

    @Test
    void whatAPersonNamesCountsWhateverTheRulesSay() {
        forEveryInput(input -> {
            if (RESPONSE.containsKey(String.valueOf(input.get("assessedTier")))) {
                assertThat(tryOut(input).get("majorTier")).as("%s", input).isEqualTo(input.get("assessedTier"));
            }
        });
    }
}
