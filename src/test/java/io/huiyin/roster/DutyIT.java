package io.huiyin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import io.huiyin.web.Client;
import io.huiyin.web.OpenDoors;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What has to be answered within hours goes to those on duty at night, and what the roster lacks is told on the day before (S-35). */
@OpenDoors
class DutyIT {

    private static final Instant MONDAY_NOON = Instant.parse("2025-11-03T04:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2025-11-03T14:00:00Z");
    private static final String FILE = "legal-dept.txt";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterFiles files;

    @Autowired
    private AlarmGaps alarm;

    @Autowired
    private Notices notices;

    private String deployment;

    @BeforeEach
    void aTaskByRoster() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("roster/taskByRoster.bpmn")
                .deploy()
                .getId();
        rosters.load(Map.of(FILE, "Mon..Sun 18:00-08:30 legal-dept, pr-dept"));
    }

    @AfterEach
    void asItWas() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        rosters.load(files.read());
        ClockUtil.reset();
    }

    @Test
    void atNightATaskGoesToThoseOnDutyAndTheyAreTold() {
        var number = started(MONDAY_NIGHT);

        assertThat(candidates(number)).containsExactlyInAnyOrder("legal-dept", "pr-dept");
        assertThat(told(number)).containsExactlyInAnyOrder("legal-dept", "pr-dept");
    }

    @Test
    void inBusinessHoursItGoesToTheDepartment() {
        var number = started(MONDAY_NOON);

        assertThat(candidates(number)).isEmpty();
        assertThat(told(number)).isEmpty();
    }

    @Test
    void whoIsOnDutyButComplainedAboutIsNeitherAskedNorTold() {
        var number = started(MONDAY_NIGHT, "[\"legal-dept\"]");

        assertThat(candidates(number)).containsExactly("pr-dept");
        assertThat(told(number)).containsExactly("pr-dept");
    }

    @Test
    void aMissingEntryForTomorrowIsToldToSupervisorAndHeadAndShownByHealth() {
        rosters.load(Map.of(FILE, "Mon 18:00-24:00 legal-dept"));
        ClockUtil.setCurrentTime(Date.from(MONDAY_NOON));

        alarm.tell();
        alarm.tell();

        assertThat(notices.newest(50).stream()
                        .filter(notice -> notice.purpose() == Purpose.ROSTER_GAP
                                && notice.occurrence().startsWith("legal-dept.")))
                .extracting(Notice::reader)
                .containsExactlyInAnyOrder("csc-supervisor", "dept-head");
        var health =
                Client.at(port).as("ops-admin").get("/actuator/health").json().at("/components/roster");
        assertThat(health.get("status").asText()).isEqualTo("WARNING");
        assertThat(health.toString()).contains("legal-dept");
    }

    @Test
    void aDepartmentThatDiagramOrTableAskAndThatHasNoFileLacksSomebody() {
        var present = new HashMap<>(files.read());
        present.keySet().removeAll(Set.of("customer-service-dept.txt", "information-security.txt"));
        rosters.load(present);
        ClockUtil.setCurrentTime(Date.from(MONDAY_NOON));

        assertThat(alarm.tomorrow())
                .extracting(Gap::department)
                .containsExactly("customer-service-dept", "information-security");
    }

    @Test
    void theRostersOfTheDemoLackNobody() {
        rosters.load(files.read());

        assertThat(rosters.faults()).isEmpty();
        assertThat(rosters.departments()).contains("customer-service-dept", "legal-dept", "pr-dept", "management");
        ClockUtil.setCurrentTime(Date.from(MONDAY_NOON));
        assertThat(alarm.tomorrow()).isEmpty();
    }

    private ComplaintNumber started(Instant moment) {
        return started(moment, "[]");
    }

    /** A complaint, and a task by the roster that belongs to it. */
    private ComplaintNumber started(Instant moment, String aboutPersons) {
        ClockUtil.setCurrentTime(Date.from(moment));
        var answer = Client.at(port)
                .as("channel-system")
                .post(
                        "/api/complaints",
                        """
                        {"channel": "APP", "customer": {"name": "Li Hua", "phone": "13800138000"},
                         "title": "No service", "description": "At all.", "aboutPersons": %s}"""
                                .formatted(aboutPersons));
        var number = answer.json().get("complaintNumber").asText();
        engine.getRuntimeService().startProcessInstanceByKey("taskByRoster", number);
        return ComplaintNumber.of(number);
    }

    private Set<String> candidates(ComplaintNumber number) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_ByRoster")
                .singleResult();
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(user -> user != null)
                .collect(Collectors.toSet());
    }

    private List<String> told(ComplaintNumber number) {
        return notices.of(number).stream()
                .filter(notice -> notice.purpose() == Purpose.ON_DUTY)
                .map(Notice::reader)
                .toList();
    }
}
