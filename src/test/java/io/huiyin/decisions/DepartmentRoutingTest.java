package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentRoutingTest extends DecisionTableTest {

    DepartmentRoutingTest() {
        super("departmentRouting", Map.of());
    }

    @ParameterizedTest(name = "{0} -> {4}, of these mandatory: {5}, sure: {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A rude clerk                  | SERVICE_QUALITY | ATTITUDE         | STANDARD | customer-service-center        | true       | true
            A package                     | SERVICE_CONTENT | PACKAGE          | STANDARD | business-dept                  | true       | true
            A package, complex            | SERVICE_CONTENT | PACKAGE          | COMPLEX  | business-dept, operations-dept | true,false | true,true
            A long way through the shop   | SERVICE_PROCESS | PROCESS_FLOW     | STANDARD | business-dept                  | true       | true
            A long way, complex           | SERVICE_PROCESS | PROCESS_FLOW     | COMPLEX  | business-dept, operations-dept | true,false | true,true
            A dead line                   | TECHNICAL       | NETWORK_FAULT    | STANDARD | technical-dept                 | true       | true
            A dead exchange               | TECHNICAL       | NETWORK_FAULT    | COMPLEX  | technical-dept, operations-dept | true,true | true,true
            A dead city                   | TECHNICAL       | NETWORK_FAULT    | MAJOR    | technical-dept, operations-dept, legal-dept | true,true,true | true,true,true
            A refund                      | OTHER           | REFUND           | STANDARD | business-dept                  | true       | true
            A contract                    | OTHER           | CONTRACT_DISPUTE | STANDARD | business-dept                  | true       | true
            A contract, complex           | OTHER           | CONTRACT_DISPUTE | COMPLEX  | business-dept, legal-dept      | true,true  | true,true
            A contract, major             | OTHER           | CONTRACT_DISPUTE | MAJOR    | business-dept, legal-dept      | true,true  | true,true
            Something                     | OTHER           |                  | STANDARD | customer-service-center        | false      | false
            Nothing is known              |                 |                  |          | customer-service-center        | false      | false
            """)
    void routes(
            String complaint,
            String category,
            String subtopic,
            String handlingTrack,
            String departments,
            String mandatory,
            String sure) {
        var answer = decide("category", category, "subtopic", subtopic, "handlingTrack", handlingTrack);

        assertThat(answer.all("department")).map(Object::toString).containsExactly(departments.split(", "));
        assertThat(answer.all("mandatory")).map(Object::toString).containsExactly(mandatory.split(","));
        assertThat(answer.all("sure")).map(Object::toString).containsExactly(sure.split(","));
    }

    @Test
    void noDepartmentIsNamedTwice() {
        forEveryInput(input ->
                assertThat(tryOut(input).all("department")).as("%s", input).doesNotHaveDuplicates());
    }

    @Test
    void theFirstDepartmentIsResponsibleUnlessAPersonDispatches() {
        forEveryInput(input -> {
            var first = tryOut(input).rows().get(0);
            assertThat(first.get("mandatory")).as("%s", input).isEqualTo(first.get("sure"));
        });
    }

    @Test
    void aMajorComplaintIsHandledBySeveralDepartments() {
        forEveryInput(input -> {
            if ("MAJOR".equals(input.get("handlingTrack"))) {
                assertThat(tryOut(input).rows()).as("%s", input).hasSizeGreaterThan(1);
            }
        });
    }

    @Test
    void onTheStandardTrackOneDepartmentHandles() {
        forEveryInput(input -> {
            if ("STANDARD".equals(input.get("handlingTrack"))) {
                assertThat(tryOut(input).rows()).as("%s", input).hasSize(1);
            }
        });
    }
}
