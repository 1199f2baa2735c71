package io.huiyin.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
    private static final BiPredicate<String, Map<String, Object>> SHOWN = (condition, values) -> false;

    @Test
    void anEmailMustBeOneWhereTheFormSaysSo() {
        var mail = form("'type': 'textfield', 'validate': {'validationType': 'email'}");

        assertThat(accepted(mail, "wang@example.com")).isEqualTo("wang@example.com");
        assertRefused(mail, "wang at example", "notEmail");
    }

    @Test
    void aTelephoneNumberMustBeOneWhereTheFormSaysSo() {
        var phone = form("'type': 'textfield', 'validate': {'validationType': 'phone'}");

        assertThat(accepted(phone, "+86 138-0000-0001")).isEqualTo("+86 138-0000-0001");
        assertRefused(phone, "ask Wang", "notPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "30.5", "1000", "1e3", "2.500"})
    void aNumberMayHaveTheDigitsThatTheFormAllows(double amount) {
        assertThat(accepted(form("'type': 'number', 'decimalDigits': 2"), amount))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 30.555})
    void aNumberWithMoreDigitsIsRefused(double amount) {
        assertRefused(form("'type': 'number', 'decimalDigits': 2"), amount, "tooManyDecimals");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberIsRefused(double amount) {
        assertRefused(form("'type': 'number'"), amount, "notNumber");
    }

    @Test
    void aScoreIsAWholeNumber() {
        var score = form("'type': 'number', 'decimalDigits': 0, 'validate': {'min': 1, 'max': 5}");

        assertThat(accepted(score, 5)).isEqualTo(5);
        assertRefused(score, 4.5, "tooManyDecimals");
        assertRefused(score, 6, "tooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-03", "2025-11-04", "2025-11-03T00:00+08:00", "2026-01-01T09:00"})
    void aDateMayBeTodayOrLater(String date) {
        assertThat(accepted(dateToCome(), date)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-02", "2025-11-02T23:59+08:00", "1999-12-31"})
    void aDayThatIsOverIsRefusedWhereTheFormSaysSo(String date) {
        assertRefused(dateToCome(), date, "inThePast");
    }

    @Test
    void otherDatesMayLieInThePastButMustBeDates() {
        var date = form("'type': 'datetime', 'subtype': 'date'");

        assertThat(accepted(date, "1999-12-31")).isEqualTo("1999-12-31");
        assertRefused(date, "2025-02-30", "notADate");
        assertRefused(dateToCome(), "soon", "notADate");
    }

    @Test
    void aHiddenFieldIsNeitherAskedForNorTaken() {
        var hidden = form("'type': 'textfield', 'validate': {'required': true}, 'conditional': {'hide': '=true'}");

        assertThat(hidden.accept(Map.of("field", "typed before"), TODAY, (condition, values) -> true))
                .isEmpty();
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> form("'type': 'textfield'").accept(Map.of("priority", "URGENT"), TODAY, SHOWN))
                .isInstanceOf(Refused.class)
                .hasMessage("priority: unknownField");
    }

    @Test
    void whatMayBeChosenStandsInTheForm() {
        var list =
                form("'type': 'checklist', 'values': [{'label': 'One', 'value': 'A'}, {'label': 'Two', 'value': 'B'}]");

        assertThat(accepted(list, List.of("A", "B"))).isEqualTo(List.of("A", "B"));
        assertRefused(list, List.of("C"), "notAnOption");
    }

    private static FormSchema dateToCome() {
        return form("'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true");
    }

    private static FormSchema form(String field) {
        var json = ("{'components': [{'key': 'field', " + field + "}]}").replace('\'', '"');
        return FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object accepted(FormSchema form, Object value) {
        return form.accept(Map.of("field", value), TODAY, SHOWN).get("field");
    }

    private static void assertRefused(FormSchema form, Object value, String reason) {
        assertThatThrownBy(() -> accepted(form, value))
                .isInstanceOf(Refused.class)
                .hasMessage("field: " + reason);
    }
}
