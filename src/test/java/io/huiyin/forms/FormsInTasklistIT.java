package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.huiyin.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Every way through every form, in the Tasklist that people use and a real browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=forms-only",
            "spring.datasource.url=jdbc:h2:mem:formsInTasklist;QUERY_CACHE_SIZE=500",
            "camunda.bpm.admin-user.id=agent",
            "camunda.bpm.admin-user.password=agent",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsInTasklistIT {

    private static final String LINKS_AND_IMAGES = "a:not(.fjs-powered-by-link), img, script, b, strong";

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void logIn() {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var form : Form.all()) {
            deployment.addString(form.name() + ".form", form.json().toString());
            deployment.addModelInstance(form.name() + ".bpmn", processWith(form.name()));
        }
        deployment.deploy();
        chromium = Chromium.launch();
        page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setLocale("en-US").setViewportSize(1440, 900));
        page.navigate(tasklist());
        page.fill("input[type=text]", "agent");
        page.fill("input[type=password]", "agent");
        page.click("button[type=submit]");
        page.waitForSelector("text=Start process");
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static List<Way> ways() {
        return Way.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sendsWhatIsFilledInAndNothingElse(Way way) throws IOException {
        var form = open(way.form(), knownJson());
        way.answers().forEach(form::answer);

        var response = form.complete();

        assertThat(response.status()).isEqualTo(204);
        var sent = FormPage.sent(response);
        assertThat(sent.fieldNames()).toIterable().doesNotContain("known").noneMatch(way.hidden()::contains);
        way.answers().forEach((key, answer) -> assertThat(
                        sent.path(key).path("value").asText())
                .as(key)
                .isEqualTo(asSent(answer)));
    }

    @Test
    void departmentsThatTheRulesProposeAreTickedOnlyWhereTheComplaintIsMoreThanOrdinary() throws IOException {
        var known = SpinValues.jsonValue(knownJson()).create();
        var proposed = SpinValues.jsonValue("[\"operations-dept\"]").create();
        for (var way : ways()) {
            if (way.form().equals("investigateComplaint")) {
                var form = open(way.form(), Map.of("known", known, "needDepartments", proposed));
                way.answers().entrySet().stream()
                        .filter(answer -> !answer.getKey().equals("needDepartments"))
                        .forEach(answer -> form.answer(answer.getKey(), answer.getValue()));

                var sent = FormPage.sent(form.complete());

                assertThat(sent.has("needDepartments")).isEqualTo(!way.hidden().contains("needDepartments"));
                assertThat(sent.path("needDepartments").path("value").asText(proposed.getValueSerialized()))
                        .isEqualTo(proposed.getValueSerialized());
            }
        }
    }

    /** The form of a repair only shows what failed; there is nothing to fill in. */
    @Test
    void everyFormThatAsksSomethingHasAWay() {
        assertThat(Way.all().stream().map(Way::form))
                .containsAll(Form.all().stream()
                        .map(Form::name)
                        .filter(name -> !name.equals("repairFault"))
                        .toList());
    }

    /** The form that shows most; all show the rest in the same way. */
    @Test
    void showsWhatPeopleWroteAsText() throws IOException {
        var form = open("signRecord", knownJson());

        assertThat(form.element().locator(LINKS_AND_IMAGES).count()).isZero();
        assertThat(form.element().innerText())
                .contains("Internet <b>down</b> [click](http://evil.example) ![i](http://evil.example/i.png)")
                .contains("<img src=x onerror=alert(3)> [here](http://evil.example)")
                .contains("[see](http://evil.example)");
    }

    @Test
    void theTimeLeftIsRightWhenOneLooks() throws IOException {
        var due = Instant.now().plus(Duration.ofHours(26).plusMinutes(30));
        var form = open("giveFirstResponse", knownJson().replace("2024-01-01T01:12:00Z", due.toString()));

        assertThat(form.element().innerText()).contains("1 d 2 h").contains("not known");
    }

    @Test
    void aMissedLimitIsOverdue() throws IOException {
        assertThat(open("giveFirstResponse", knownJson()).element().innerText()).contains("overdue by");
    }

    @Test
    void theFormOfADuplicateShowsTheEarlierComplaintWhereThereIsOne() throws IOException {
        assertThat(open("decideDuplicate", knownJson()).element().innerText()).doesNotContain("On record");

        var earlier = "{\"earlier\": {\"number\": \"TS202610010000003\", \"title\": \"No internet\"}, ";
        assertThat(open("decideDuplicate", knownJson().replaceFirst("\\{", earlier))
                        .element()
                        .innerText())
                .contains("On record", "TS202610010000003", "No internet");
    }

    @Test
    void theFormOfARepairTellsOfAStepOrOfAChannel() {
        var step = open("repairFault", Map.of("failedStep", "Set the priority"));
        assertThat(step.element().innerText())
                .contains("Step that failed")
                .doesNotContain("Channel that is out of order", "Notices do not go out");

        var channel = open("repairFault", Map.of("faultyTransport", "EMAIL"));
        assertThat(channel.element().innerText())
                .contains("Channel that is out of order", "Notices do not go out")
                .doesNotContain("Step that failed", "The complaint waits there");
        assertThat(channel.complete().status()).isEqualTo(204);
    }

    private FormPage open(String name, String known) {
        return open(name, Map.of("known", SpinValues.jsonValue(known).create()));
    }

    private FormPage open(String name, Map<String, Object> variables) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("process_" + name);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        engine.getTaskService().setVariablesLocal(task.getId(), variables);
        page.navigate(tasklist() + "#/");
        page.waitForSelector(".fjs-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.navigate(tasklist() + "#/?task=" + task.getId() + "&detailsTab=task-detail-form");
        return new FormPage(page, Form.named(name));
    }

    private String tasklist() {
        return "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }

    private static String knownJson() throws IOException {
        return Files.readString(Path.of("src/test/resources/tasklist/known.json"));
    }

    /** Lists are sent as JSON, dates as ISO dates. */
    private static String asSent(String answer) {
        if (answer.startsWith("[")) {
            return answer.replace("[", "[\"").replace("]", "\"]").replace(" ", "\",\"");
        }
        return answer.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2");
    }

    private static BpmnModelInstance processWith(String form) {
        return Bpmn.createExecutableProcess("process_" + form)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .camundaAssignee("agent")
                .camundaFormRef(form)
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
    }

    /** An engine with Tasklist and nothing of Huiyin but its forms. */
    @Configuration
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    static class TasklistOnly {

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) throws Exception {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
