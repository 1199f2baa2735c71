package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.Refused;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The start form and the registration agree on what a complaint is made of. */
class StartFormTest {

    private final Map<String, JsonNode> form = new LinkedHashMap<>();

    StartFormTest() throws IOException {
        collect(new ObjectMapper()
                .readTree(Path.of("forms/registerComplaint.form").toFile()));
    }

    @Test
    void theFormAsksForExactlyWhatIsRegistered() {
        assertThat(form.keySet()).containsExactlyInAnyOrderElementsOf(Registration.FIELDS);
    }

    @Test
    void whatTheFormTakesIsNotTooLongAndWhatItDoesNotTakeIs() {
        var longest = new HashMap<String, Object>(Map.of("channel", "PHONE", "solvedAtFirstContact", true));
        longest.putAll(Map.of("rootCauseClass", "HUMAN", "behalfRelation", "FAMILY", "behalfConsent", "WRITTEN"));
        form.forEach((field, component) -> {
            int maximum = component.at("/validate/maxLength").asInt();
            if (maximum > 0 && !field.startsWith("contact") && !field.equals("duplicateOf")) {
                longest.put(field, "a".repeat(maximum));
            }
        });
        longest.put("contactPhone", "13800138000");
        register(longest);

        var tooLong = new HashMap<>(longest);
        longest.forEach((field, value) ->
                tooLong.put(field, form.get(field).at("/validate/maxLength").asInt() > 40 ? value + "a" : value));
        var refused = catchThrowableOfType(Refused.class, () -> register(tooLong));
        assertThat(refused.all())
                .extracting(Refused::reason)
                .containsOnly("tooLong")
                .hasSize(14);
    }

    private static void register(Map<String, Object> entered) {
        new RegisterComplaint(
                        new MemoryComplaints(), new MemoryCaseLog(), Clock.systemUTC(), new AboutPolicy(user -> true))
                .register(new Registration(entered), Bringer.person("agent"));
    }

    private void collect(JsonNode parent) {
        for (var component : parent.path("components")) {
            if (component.has("key")) {
                form.put(component.get("key").asText(), component);
            }
            collect(component);
        }
    }
}
