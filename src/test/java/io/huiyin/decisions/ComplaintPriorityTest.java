package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ExternalBody;
import io.huiyin.complaint.Priority;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintPriorityTest extends DecisionTableTest {

    private static final List<String> SCOPES = Arrays.asList("SINGLE", "MULTIPLE", "AREA");
    private static final List<String> IMPORTANCES = Arrays.asList("STANDARD", "KEY", "CRITICAL");

    ComplaintPriorityTest() {
        super("complaintPriority", Map.of("round", List.of(0, 1, 2, 3)));
    }

    @ParameterizedTest(name = "{0} -> {7}, {8} h")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The emergency call does not go through         | true  | SINGLE   | STANDARD | 1 |           |       | URGENT    | 24
            Urgency is found out in the second round       | true  | SINGLE   | STANDARD | 2 | ORDINARY  |       | URGENT    | 24
            A village has no network, its clinic included  | false | AREA     | CRITICAL | 1 |           |       | URGENT    | 24
            A business park has no network                 | false | AREA     | KEY      | 1 |           |       | URGENT    | 24
            Two wards of a hospital cannot phone           | false | MULTIPLE | CRITICAL | 1 |           |       | URGENT    | 24
            A hospital, nobody knows how many are touched  |       | UNKNOWN  | CRITICAL | 1 |           |       | URGENT    | 24
            A district has slow data                       | false | AREA     | STANDARD | 1 |           |       | IMPORTANT | 48
            One line of a fire station                     | false | SINGLE   | CRITICAL | 1 |           |       | IMPORTANT | 48
            Several lines of an enterprise                 | false | MULTIPLE | KEY      | 1 |           |       | IMPORTANT | 48
            One line of an enterprise                      | false | SINGLE   | KEY      | 1 |           |       | GENERAL   | 72
            One staircase has no network                   | false | MULTIPLE | STANDARD | 1 |           |       | GENERAL   | 72
            Nothing is known                               |       |          |          |   |           |       | GENERAL   | 72
            One customer dislikes his plan                 | false | SINGLE   | STANDARD | 1 |           |       | ORDINARY  | 120
            Nobody has said what it is about               | false | SINGLE   | STANDARD | 1 |           | true  | GENERAL   | 72
            An ordinary one again                          | false | SINGLE   | STANDARD | 2 | ORDINARY  |       | GENERAL   | 72
            A general one again                            | false | SINGLE   | KEY      | 2 | GENERAL   |       | IMPORTANT | 48
            A general one that was ordinary, a third time  | false | SINGLE   | STANDARD | 3 | GENERAL   |       | IMPORTANT | 48
            An important one again                         | false | AREA     | STANDARD | 2 | IMPORTANT |       | URGENT    | 24
            An urgent one again                            | false | AREA     | CRITICAL | 3 | URGENT    |       | URGENT    | 24
            One again, its former priority is lost         | false | SINGLE   | STANDARD | 2 |           |       | IMPORTANT | 48
            """)
    void prioritises(
            String complaint,
            Boolean urgentContent,
            String impactScope,
            String customerImportance,
            Integer round,
            String previousPriority,
            Boolean categoryByDefault,
            String priority,
            int hours) {
        var answer = decide(
                "urgentContent", urgentContent,
                "impactScope", impactScope,
                "customerImportance", customerImportance,
                "round", round,
                "previousPriority", previousPriority,
                "categoryByDefault", categoryByDefault);

        assertThat(answer.get("priority")).isEqualTo(priority);
        assertThat(answer.get("handlingHours")).isEqualTo(hours);
    }

    @Test
    void aMoreImportantCustomerNeverLowersThePriority() {
        forEveryInput(input -> neverLowerWith(
                input, "customerImportance", next(IMPORTANCES, input.get("customerImportance"), "STANDARD")));
    }

    @Test
    void aWiderScopeNeverLowersThePriority() {
        forEveryInput(
                input -> neverLowerWith(input, "impactScope", next(SCOPES, input.get("impactScope"), "MULTIPLE")));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"TIER_1, URGENT", "TIER_2, IMPORTANT", "TIER_3, IMPORTANT"})
    void aMajorComplaintIsAtLeastImportant(String tier, String priority) {
        assertThat(decide("majorTier", tier, "impactScope", "SINGLE").get("priority"))
                .isEqualTo(priority);
        assertThat(decide("majorTier", tier, "impactScope", "SINGLE", "round", 2, "previousPriority", "ORDINARY")
                        .get("priority"))
                .as("found out in the second round")
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @EnumSource
    void whatABodyOutsideHasTakenUpIsAtLeastImportant(ExternalBody body) {
        assertThat(decide("externalBody", body.name(), "impactScope", "SINGLE", "round", 1)
                        .get("priority"))
                .isEqualTo("IMPORTANT");
        forEveryInput(input -> neverLowerWith(input, "externalBody", body.name()));
    }

    @Test
    void urgentContentNeverLowersThePriority() {
        forEveryInput(input -> neverLowerWith(input, "urgentContent", true));
    }

    @Test
    void anUnknownScopeCountsAsSeveralCustomers() {
        forEveryInput(input -> {
            if (!SCOPES.contains(input.get("impactScope"))) {
                assertThat(priority(input)).as("%s", input).isEqualTo(priority(with(input, "impactScope", "MULTIPLE")));
            }
        });
    }

    @Test
    void aCategoryByDefaultNeverLowersThePriority() {
        forEveryInput(input -> neverLowerWith(input, "categoryByDefault", true));
    }

    @Test
    void handlingAgainIsExactlyOneStepUpUnlessTheContentIsUrgent() {
        forEveryInput(input -> {
            var previous = Arrays.stream(Priority.values())
                    .filter(priority -> priority.name().equals(input.get("previousPriority")))
                    .findAny();
            boolean again = List.of(2, 3).contains(Objects.requireNonNullElse(input.get("round"), 1));
            if (previous.isPresent() && again && !Boolean.TRUE.equals(input.get("urgentContent"))) {
                var oneStepUp = Priority.values()[Math.max(0, previous.get().ordinal() - 1)];
                assertThat(priority(input)).as("%s", input).isEqualTo(oneStepUp);
            }
        });
    }

    private void neverLowerWith(Map<String, Object> input, String name, Object more) {
        var raised = with(input, name, more);
        assertThat(priority(input).isAbove(priority(raised)))
                .as("%s is above %s", input, raised)
                .isFalse();
    }

    /** The word above this one, or the highest; what is not on the scale counts as {@code otherwise}. */
    private static String next(List<String> scale, Object word, String otherwise) {
        int rank = scale.indexOf(scale.contains(word) ? word : otherwise);
        return scale.get(Math.min(rank + 1, scale.size() - 1));
    }

    private Priority priority(Map<String, Object> input) {
        return Priority.valueOf((String) tryOut(input).get("priority"));
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        var changed = new HashMap<>(input);
        changed.put(name, value);
        return changed;
    }
}
