package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingTrackTest extends DecisionTableTest {

    private static final List<String> JOINT_TRIGGERS =
            List.of("majorServiceEvent", "complexTechnical", "multiDepartment");

    HandlingTrackTest() {
        super("handlingTrack", Map.of("round", List.of(1, 2, 3, 4)));
    }

    @ParameterizedTest(name = "{0} -> {2}, {3} working days, led by {4}, joint closure: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nothing is known                        |   | STANDARD | 7  | customer-service-center | false
            nothing is special                      | 1 | STANDARD | 7  | customer-service-center | false
            siteVisit                               | 1 | COMPLEX  | 15 | customer-service-center | false
            thirdParty                              | 1 | COMPLEX  | 15 | customer-service-center | false
            majorServiceEvent                       | 1 | COMPLEX  | 15 | customer-service-center | true
            complexTechnical                        | 1 | COMPLEX  | 15 | customer-service-center | true
            multiDepartment                         | 1 | COMPLEX  | 15 | customer-service-center | true
            multiDepartment and siteVisit           | 2 | COMPLEX  | 15 | customer-service-center | true
            handled again                           | 2 | COMPLEX  | 15 | customer-service-center | false
            a third time                            | 3 | COMPLEX  | 15 | management              | false
            a third time with siteVisit             | 3 | COMPLEX  | 15 | management              | false
            a third time with majorServiceEvent     | 3 | COMPLEX  | 15 | management              | true
            a third time with complexTechnical      | 3 | COMPLEX  | 15 | management              | true
            a third time with multiDepartment       | 3 | COMPLEX  | 15 | management              | true
            majorConfirmed                          | 1 | MAJOR    | 20 | management              | false
            majorConfirmed with siteVisit           | 3 | MAJOR    | 20 | management              | false
            majorConfirmed with majorServiceEvent   | 1 | MAJOR    | 20 | management              | true
            majorConfirmed with complexTechnical    | 1 | MAJOR    | 20 | management              | true
            majorConfirmed with multiDepartment     | 3 | MAJOR    | 20 | management              | true
            """)
    void chooses(String complaint, Integer round, String track, int workingDays, String lead, boolean joint) {
        var answer = decide(Stream.concat(
                        Stream.of("round", round),
                        Stream.of(
                                        "majorConfirmed",
                                        "majorServiceEvent",
                                        "complexTechnical",
                                        "multiDepartment",
                                        "thirdParty",
                                        "siteVisit")
                                .flatMap(question -> Stream.of(question, answer(complaint, question))))
                .toArray());

        assertThat(answer.get("handlingTrack")).isEqualTo(track);
        assertThat(answer.get("workingDays")).isEqualTo(workingDays);
        assertThat(answer.get("lead")).isEqualTo(lead);
        assertThat(answer.get("jointClosure")).isEqualTo(joint);
    }

    @Test
    void exactlyTheThreeTriggersAskForJointClosure() {
        forEveryInput(input -> assertThat(tryOut(input).get("jointClosure"))
                .as("%s", input)
                .isEqualTo(JOINT_TRIGGERS.stream().anyMatch(trigger -> Boolean.TRUE.equals(input.get(trigger)))));
    }

    @Test
    void aComplaintIsMajorOnlyWhenConfirmed() {
        forEveryInput(input -> assertThat(tryOut(input).get("handlingTrack").equals("MAJOR"))
                .as("%s", input)
                .isEqualTo(Boolean.TRUE.equals(input.get("majorConfirmed"))));
    }

    private static Boolean answer(String complaint, String question) {
        return complaint.contains("known") ? null : complaint.contains(question);
    }
}
