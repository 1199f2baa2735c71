package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintCategoryTest extends DecisionTableTest {

    private static final double SURE = 0.7;
    private static final Map<String, String> THEMES = Map.of(
            "SERVICE_QUALITY", "SERVICE",
            "SERVICE_CONTENT", "SERVICE",
            "SERVICE_PROCESS", "PROCESS",
            "TECHNICAL", "TECHNICAL",
            "OTHER", "OTHER");

    ComplaintCategoryTest() {
        super("complaintCategory", Map.of("priorComplaints", List.of(0, 1, 2)));
    }

    @ParameterizedTest(name = "{0} -> {4}, sure: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A rude clerk                             | ATTITUDE          |                   | 0 | SERVICE_QUALITY | true
            An hour in the queue                     | EFFICIENCY        | BUSINESS_HANDLING | 3 | SERVICE_QUALITY | true
            Less was delivered than promised         | CONTENT_DELIVERY  | VALUE_ADDED       | 0 | SERVICE_QUALITY | true
            A product that disappoints               | PRODUCT           |                   |   | SERVICE_CONTENT | true
            A package with too little data           | PACKAGE           | BUSINESS_HANDLING | 0 | SERVICE_CONTENT | true
            A function that is missing               | FUNCTION          | NETWORK           | 0 | SERVICE_CONTENT | true
            Five forms for one change                | PROCESS_FLOW      | BUSINESS_HANDLING | 0 | SERVICE_PROCESS | true
            Instructions that nobody understands     | INSTRUCTIONS      |                   | 0 | SERVICE_PROCESS | true
            An application that got stuck            | PROCESS_PROBLEM   |                   | 0 | SERVICE_PROCESS | true
            No network at home                       | NETWORK_FAULT     | FAULT             | 0 | TECHNICAL       | true
            A router that restarts                   | EQUIPMENT         | FAULT             | 0 | TECHNICAL       | true
            The app does not open                    | SYSTEM_FAULT      |                   | 1 | TECHNICAL       | true
            A contract read in two ways              | CONTRACT_DISPUTE  |                   | 0 | OTHER           | true
            Money that does not come back            | REFUND            |                   | 0 | OTHER           | true
            A number that cannot be moved            | SERVICE_CHANGE    | BUSINESS_HANDLING | 0 | OTHER           | true
            A charge for a ring tone                 | BILLING           | VALUE_ADDED       | 0 | SERVICE_CONTENT | true
            A charge of the new tariff               | BILLING           | BUSINESS_HANDLING | 0 | SERVICE_CONTENT | true
            A charge for data during an outage       | BILLING           | FAULT             | 0 | TECHNICAL       | true
            A bill, no more is said                  | BILLING           |                   | 0 | OTHER           | false
            Only that it is about an old complaint   |                   | COMPLAINT         | 1 | SERVICE_QUALITY | false
            Only that it is a complaint              |                   | COMPLAINT         | 0 | SERVICE_QUALITY | false
            Only that it is about the network        |                   | NETWORK           | 0 | TECHNICAL       | false
            Only that it is about a fault            |                   | FAULT             | 0 | TECHNICAL       | false
            Only that it is about business handling  |                   | BUSINESS_HANDLING | 0 | SERVICE_PROCESS | false
            Only that it is about a value-added one  |                   | VALUE_ADDED       | 0 | SERVICE_CONTENT | false
            Nothing is known                         |                   |                   |   | OTHER           | false
            """)
    void classifies(
            String complaint,
            String subtopic,
            String serviceType,
            Integer priorComplaints,
            String category,
            boolean sure) {
        var answer = decide("subtopic", subtopic, "serviceType", serviceType, "priorComplaints", priorComplaints);

        assertThat(answer.get("category")).isEqualTo(category);
        assertThat((double) answer.get("confidence") >= SURE).isEqualTo(sure);
    }

    @Test
    void thePreventionThemeFollowsFromTheCategory() {
        forEveryInput(input -> {
            var answer = tryOut(input);
            assertThat(answer.get("preventionTheme")).isEqualTo(THEMES.get(answer.get("category")));
        });
    }

    @Test
    void theConfidenceIsAShareOfOne() {
        forEveryInput(
                input -> assertThat((double) tryOut(input).get("confidence")).isCloseTo(0.5, Offset.offset(0.5)));
    }

    @Test
    void withoutASubtopicAPersonDecides() {
        forEveryInput(input -> {
            if (input.get("subtopic") == null) {
                assertThat((double) tryOut(input).get("confidence"))
                        .as("%s", input)
                        .isLessThan(SURE);
            }
        });
    }
}
