package io.huiyin.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.huiyin.complaint.Status;
import io.huiyin.forms.Form;
import io.huiyin.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWordsTest {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @MethodSource("questions")
    void everyFieldThatAFormRecordsHasALabelInBothLanguages(String form, String field, JsonNode question) {
        for (var locale : LOCALES) {
            assertThat(Texts.of("archive").get(locale, "field." + field))
                    .as("%s in %s", field, form)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyOptionOfAFormHasItsWordInBothLanguages(String form, String field, JsonNode question) {
        for (var locale : LOCALES) {
            var words = new RecordWords(locale);
            for (var option : question.path("values")) {
                var code = option.get("value").asText();
                assertThat(words.word(field, code))
                        .as("%s of %s in %s", code, field, form)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreWordedByTheirField(String field, Object value, String worded) {
        assertThat(new RecordWords(Locale.ENGLISH).value(field, value)).isEqualTo(worded);
    }

    @Test
    void reasonsOfTablesAreInTheReadersLanguageAndThoseOfNewRulesAsTheTableSaysThem() {
        var chinese = new RecordWords(Locale.SIMPLIFIED_CHINESE);
        var several = "It is a major service event. The customer is severely dissatisfied.";

        assertThat(chinese.value("reason", several)).isEqualTo("属重大服务事件。客户严重不满。");
        assertThat(chinese.value("reason", "It rains. It is a major service event."))
                .isEqualTo("It rains. It is a major service event.");
        assertThat(new RecordWords(Locale.ENGLISH).value("reason", several)).isEqualTo(several);
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        "needDepartments",
                        List.of("legal-dept", "pr-dept"),
                        "Legal department, Public relations department"),
                Arguments.of(
                        "who", List.of("firstContactOwner", "legal-dept"), "First-contact owner, Legal department"),
                Arguments.of("responseChannel", "PHONE", "Phone"),
                Arguments.of("status", Status.FED_BACK, "Result fed back"),
                Arguments.of("description", "PHONE", "PHONE"),
                Arguments.of("decision", "complaintPriority", "Priority of the complaint"),
                Arguments.of("detail", Map.of("to", "CLOSED"), "To: Closed"),
                Arguments.of("outcome", "UNHEARD_OF", "UNHEARD_OF"),
                Arguments.of("clock", "K06-REPLY", "K06-REPLY Reply within three days (target)"),
                Arguments.of("limit", "7 wd", "7 working days"),
                Arguments.of("answeredAt", "2026-11-29T12:15:00.250Z", "2026-11-29 20:15"),
                Arguments.of("dueAt", "2026-12-02T16:00:00Z", "2026-12-02 24:00"),
                Arguments.of("description", "2026-12-02 is the day", "2026-12-02 is the day"),
                Arguments.of("detail", Map.of("pending", List.of()), "Still pending: –"));
    }

    private static Stream<Arguments> questions() {
        return Form.all().stream().flatMap(form -> form.questions().stream()
                .filter(question -> !question.path("disabled").asBoolean()
                        && !question.path("readonly").asBoolean())
                .map(question -> Arguments.of(form.name(), question.get("key").asText(), question)));
    }
}
