package io.huiyin.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupComplaintTest extends DecisionTableTest {

    GroupComplaintTest() {
        super(
                "groupComplaint",
                Map.of("joinedWithin24Hours", List.of(0, 9, 10, 11), "ofOneCompany", List.of(0, 2, 3, 4)));
    }

    @ParameterizedTest(name = "{0} within a day, {1} of one company -> {2}")
    @CsvSource({"1, 0, false", "9, 2, false", "10, 0, true", "25, 1, true", "3, 3, true", "0, 5, true", "12, 4, true"})
    void manyOrThoseOfOneCompanyAreAGroupComplaint(int lately, int ofOneCompany, boolean risk) {
        assertThat(decide("joinedWithin24Hours", lately, "ofOneCompany", ofOneCompany)
                        .get("groupComplaintRisk"))
                .isEqualTo(risk);
    }
}
