package io.huiyin.platform.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web applications' own words in Chinese, held against the English ones that they come with (S-57). */
class WebAppWordsTest {

    private static final Pattern VALUES = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void aTranslationIsOfAWordThatThereIsAndKeepsItsValues(String app) throws IOException {
        var english = labels(app, "en");

        labels(app, "zh").fields().forEachRemaining(word -> {
            assertThat(english.has(word.getKey())).as(word.getKey()).isTrue();
            assertThat(values(word.getValue()))
                    .as(word.getKey())
                    .containsExactlyInAnyOrderElementsOf(values(english.get(word.getKey())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void whereEverybodyWorksNoWordIsLeftInEnglish(String app) throws IOException {
        assertThat(names(labels(app, "zh"))).containsExactlyInAnyOrderElementsOf(names(labels(app, "en")));
    }

    private static List<String> names(JsonNode labels) {
        var names = new ArrayList<String>();
        labels.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> values(JsonNode text) {
        return VALUES.matcher(text.asText())
                .results()
                .map((MatchResult value) -> value.group(1))
                .toList();
    }

    /** The English file begins with a byte order mark. */
    private static JsonNode labels(String app, String language) throws IOException {
        var file = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (var words = WebAppWordsTest.class.getResourceAsStream(file)) {
            var text = new String(words.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(text).get("labels");
        }
    }
}
