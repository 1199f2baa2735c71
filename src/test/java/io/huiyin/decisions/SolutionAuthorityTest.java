package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionAuthorityTest extends DecisionTableTest {

    SolutionAuthorityTest() {
        super(
                "solutionAuthority",
                Map.of(
                        "compensationCents",
                        List.of(-1, 0, 1, 20_000, 20_001, 200_000, 200_001, 2_000_000, 2_000_001, 5_000_000_000L)));
    }

    @ParameterizedTest(name = "{0} -> approval: {3}, by {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Nothing is paid or changed           |        |       | false |
            An apology                           | 0      | false | false |
            200 yuan                             | 20000  | false | false |
            A cent more                          | 20001  | false | true  | dept-head
            2000 yuan                            | 200000 | false | true  | dept-head
            2000 yuan and another contract       | 200000 | true  | true  | dept-head
            A cent more than a head may grant    | 200001 | false | true  | management
            Much, and another contract           | 900000 | true  | true  | management
            20000 yuan                           | 2000000 | false | true | management
            A cent more than one manager grants  | 2000001 | false | true | management
            Another contract                     | 0      | true  | true  | dept-head
            Another contract, nothing is paid    |        | true  | true  | dept-head
            The customer pays                    | -1     | false | true  | dept-head
            """)
    void authorises(String solution, Long cents, Boolean contractChange, boolean approvalNeeded, String approver) {
        var answer = decide("compensationCents", cents, "contractChange", contractChange);

        assertThat(answer.get("approvalNeeded")).isEqualTo(approvalNeeded);
        assertThat(answer.get("approver")).isEqualTo(approver);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20001, 1", "200001, 1", "2000000, 1", "2000001, 2"})
    void aVeryLargeAmountNeedsTwoPersons(long cents, int persons) {
        assertThat(decide("compensationCents", cents).get("approvals")).isEqualTo(persons);
    }

    @Test
    void anApproverIsNamedExactlyWhenApprovalIsNeeded() {
        forEveryInput(input -> {
            var answer = tryOut(input);
            assertThat(answer.get("approver") != null).as("%s", input).isEqualTo(answer.get("approvalNeeded"));
        });
    }
}
