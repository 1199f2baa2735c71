package io.huiyin.platform.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.platform.Browser;
import io.huiyin.platform.Running;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One missing file would leave a web application blank. */
@Running
class WebAppsIT {

    private static final Pattern SCRIPTS = Pattern.compile("customScripts:\\s*\\[([^]]*)]");
    private static final Pattern LOCALES = Pattern.compile("availableLocales:\\s*\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern NEEDED = Pattern.compile("(?:from |URL\\(|import\\()'(\\.\\.?/[^']+)'");
    private static final Pattern LINKED = Pattern.compile("url\\(([^)]+)\\)");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyFileThatTheConfigurationNamesIsThere(String app) {
        var config = found(app, "scripts/config.js");

        quoted(SCRIPTS, config).forEach(script -> {
            assertThat(found(app, script)).contains("export default");
            everyFileItNeedsIsThere(app, script, new HashSet<>());
        });
        assertThat(quoted(LOCALES, config))
                .isNotEmpty()
                .allSatisfy(locale -> found(app, "locales/" + locale + ".json"));
        assertThat(looks(app, "styles/user-styles.css")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theNameIsHuiyinAndNoOtherProductIsAdvertised(String app) {
        assertThat(found(app, "scripts/config.js")).contains("vendor: 'Huiyin'");
        assertThat(looks(app, "styles/user-styles.css")).contains(".ce-eol-banner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void onASlowLineThePageComesLateAndNotNever(String app) {
        assertThat(found(app, "scripts/config.js")).contains("waitSeconds: 0");
    }

    private void everyFileItNeedsIsThere(String app, String script, Set<String> seen) {
        var folder = script.substring(0, script.lastIndexOf('/') + 1);
        NEEDED.matcher(found(app, script))
                .results()
                .map(needed -> URI.create(folder + needed.group(1)).normalize().getPath())
                .filter(seen::add)
                .forEach(needed -> {
                    assertThat(found(app, needed)).isNotEmpty();
                    if (needed.endsWith(".js")) {
                        everyFileItNeedsIsThere(app, needed, seen);
                    }
                });
    }

    /** A style sheet with those that it imports; all that they link is there. */
    private String looks(String app, String sheet) {
        var folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        var rules = found(app, sheet);
        return rules
                + LINKED.matcher(rules)
                        .results()
                        .map(linked -> folder + linked.group(1))
                        .map(linked -> linked.endsWith(".css") ? looks(app, linked) : found(app, linked))
                        .collect(Collectors.joining());
    }

    private List<String> quoted(Pattern list, String config) {
        return list.matcher(config)
                .results()
                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                .map((MatchResult quoted) -> quoted.group(1))
                .toList();
    }

    private String found(String app, String file) {
        var answer = Browser.at(port)
                .get(URI.create("/camunda/app/" + app + "/" + file).normalize().getPath());
        assertThat(answer.statusCode()).as(app + "/" + file).isEqualTo(200);
        return answer.body();
    }
}
