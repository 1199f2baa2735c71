package io.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aNameIsReplacedByItsValueAndAnUnknownOneByNothing() {
        assertThat(new Template("No. {{number}}{{unknown}}!").fill(Map.of("number", "7")))
                .isEqualTo("No. 7!");
    }

    @Test
    void sectionsDependOnWhetherThereIsAValue() {
        var template = new Template("{{#a}}a={{a}}{{#b}}, b={{b}}{{/b}}{{/a}}{{^a}}no a{{/a}}");

        assertThat(template.fill(Map.of("a", "1", "b", "2"))).isEqualTo("a=1, b=2");
        assertThat(template.fill(Map.of("a", "1"))).isEqualTo("a=1");
        assertThat(template.fill(Map.of("a", ""))).isEqualTo("no a");
    }

    @Test
    void whatAValueContainsIsNeverLookedAt() {
        var values = Map.of("name", "{{secret}} {{#secret}}x{{/secret}} ${T(java.lang.Runtime)} $1 \\", "secret", "s");

        assertThat(new Template("{{#name}}{{name}}{{/name}}").fill(values)).isEqualTo(values.get("name"));
    }

    @Test
    void noExpressionInATemplateReachesJava() {
        var values = Map.of("name", "Li");

        for (var expression : new String[] {
            "{{name.class}}",
            "{{name.getClass()}}",
            "{{class}}",
            "{{name.length}}",
            "{{T(java.lang.Runtime).getRuntime()}}",
            "${name}",
            "#{name}",
            "__${name}__",
            "{{>name}}",
            "{{{name}}}",
            "{{&name}}"
        }) {
            assertThat(new Template(expression).fill(values))
                    .as(expression)
                    .doesNotContain("java.lang.String", "Runtime@")
                    .isIn(expression, "", "{Li}");
        }
    }
}
