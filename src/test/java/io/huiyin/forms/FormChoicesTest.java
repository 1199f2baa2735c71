package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.CustomerImportance;
import io.huiyin.complaint.Departments;
import io.huiyin.complaint.ImpactScope;
import io.huiyin.complaint.RootCauseClass;
import io.huiyin.complaint.ServiceType;
import io.huiyin.complaint.Subtopic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be chosen in a form is what the record and the groups know. */
class FormChoicesTest {

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("channel", Channel.class),
            Map.entry("customerImportance", CustomerImportance.class),
            Map.entry("serviceType", ServiceType.class),
            Map.entry("subtopic", Subtopic.class),
            Map.entry("impactScope", ImpactScope.class),
            Map.entry("impactScopeFound", ImpactScope.class),
            Map.entry("category", Category.class),
            Map.entry("rootCauseClass", RootCauseClass.class),
            Map.entry("categoryFound", Category.class),
            Map.entry("subtopicFound", Subtopic.class));

    private static final List<String> DEPARTMENTS = Departments.ALL;

    @Test
    void choicesAreTheValuesOfTheRecord() {
        for (var form : Form.all()) {
            for (var field : form.questions()) {
                var type = ENUMS.get(field.path("key").asText());
                if (type != null) {
                    assertThat(options(field))
                            .as(form.name() + " " + field.path("key").asText())
                            .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList());
                }
            }
        }
    }

    @Test
    void departmentsAreGroups() {
        assertThat(options(field("dispatchComplaint", "responsibleDepartment"))).isEqualTo(DEPARTMENTS);
        assertThat(options(field("investigateComplaint", "needDepartments"))).isEqualTo(DEPARTMENTS);
        assertThat(options(field("coordinateJointHandling", "addDepartments"))).isEqualTo(DEPARTMENTS);
        assertThat(options(field("settleBounce", "bounceDepartment"))).isEqualTo(DEPARTMENTS);
    }

    private static JsonNode field(String form, String key) {
        return Form.named(form).questions().stream()
                .filter(field -> field.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> options(JsonNode field) {
        return field.path("values").findValuesAsText("value");
    }
}
