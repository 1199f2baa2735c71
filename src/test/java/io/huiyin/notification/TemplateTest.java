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
    void aMarkThatStandsAloneTakesItsLineWithItAndAnyOtherLeavesIt() {
        var template = new Template("a: {{a}}{{^a}}none{{/a}}\nb: 2\n{{#c}}\nc: {{c}}\n{{/c}}\nend\n");

        assertThat(template.fill(Map.of("a", "1"))).isEqualTo("a: 1\nb: 2\nend\n");
        assertThat(template.fill(Map.of("c", "3"))).isEqualTo("a: none\nb: 2\nc: 3\nend\n");
    }

    @Test
    void aChineseTextEndsItsSentencesInChineseWhateverTheirLastSign() {
        var template = new Template("原因：{{why.}}");

        assertThat(template.fill(Map.of("why", "请联系“移动”"))).isEqualTo("原因：请联系“移动”。");
        assertThat(template.fill(Map.of("why", "已更换 router 3"))).isEqualTo("原因：已更换 router 3。");
        assertThat(template.fill(Map.of("why", "他说：“好。”"))).isEqualTo("原因：他说：“好。”");
    }

    @Test
    void aValueAsASentenceEndsWithOneFullStop() {
        var template = new Template("How: {{how.}} Who: {{who}}");

        assertThat(template.fill(Map.of("how", "repaired", "who", "we"))).isEqualTo("How: repaired. Who: we");
        assertThat(template.fill(Map.of("how", "Repaired!", "who", "we"))).isEqualTo("How: Repaired! Who: we");
        assertThat(template.fill(Map.of("how", "已修复", "who", "we"))).isEqualTo("How: 已修复。 Who: we");
        assertThat(template.fill(Map.of("who", "we"))).isEqualTo("How:  Who: we");
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
