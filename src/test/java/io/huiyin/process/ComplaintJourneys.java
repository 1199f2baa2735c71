package io.huiyin.process;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.testing.DiagramRecorder;
import io.huiyin.testing.DiagramsPassed;
import io.huiyin.testing.Journey;
import io.huiyin.testing.MailServer;
import io.huiyin.testing.Meanwhile;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the tests of the diagrams share: one running Huiyin with real mail, a Monday morning, and a complaint. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.conformance.at-a-time=1",
            "huiyin.notices.real=true",
            "huiyin.notices.letters=target/letters"
        })
@Import({DiagramRecorder.class, Meanwhile.class})
public abstract class ComplaintJourneys {

    /** Monday, 2025-11-03, 9:00 in Shanghai; no holiday for eight weeks. */
    protected static final Instant MONDAY = Instant.parse("2025-11-03T01:00:00Z");

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected Complaints complaints;

    @Autowired
    protected CaseLog log;

    @Autowired
    protected Clocks clocks;

    @Autowired
    protected JdbcTemplate notices;

    protected Journey complaint;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MailServer::port);
    }

    @BeforeEach
    void newComplaintOnAMonday() {
        ClockUtil.setCurrentTime(Date.from(MONDAY));
        complaint = new Journey(engine, complaints);
    }

    @AfterEach
    void presentTime() {
        complaint.forget();
        ClockUtil.reset();
    }

    @AfterAll
    static void keepWhatWasPassed(TestInfo journey) {
        DiagramsPassed.keep(journey.getTestClass().orElseThrow());
    }

    /** How a clock of the complaint stands. */
    protected ClockState clock(ClockId clock) {
        return clocks.ledger(complaint.number()).state(clock).orElseThrow();
    }

    /** The lines of the complaint's case log about one kind of event. */
    protected List<CaseEntry> noted(CaseEntry.Event event) {
        return log.of(complaint.number()).stream()
                .filter(entry -> entry.event() == event)
                .toList();
    }

    /** How often each person was told of a missed limit. */
    protected Map<String, Long> told(ClockId clock) {
        return notices
                .queryForList(
                        "select reader from notice where complaint = ? and purpose = ? and occurrence like ?",
                        String.class,
                        complaint.number().value(),
                        "DEADLINE_MISSED",
                        clock.label() + ".%")
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** What the form of an open task shows, as JSON. */
    protected String knownAt(String task) {
        JsonValue known = engine.getTaskService()
                .getVariableLocalTyped(complaint.task(task).getId(), Submission.KNOWN, false);
        return known.getValueSerialized();
    }

    /** A customer whom no notice reaches. */
    protected static Map<String, Object> anonymous() {
        var fields = new HashMap<String, Object>();
        fields.put("anonymous", true);
        for (var field : List.of("customerName", "contactPhone", "contactEmail")) {
            fields.put(field, null);
        }
        return fields;
    }

    /** What a regulator has taken up and wants answered three weeks after that Monday. */
    protected static Map<String, Object> regulator() {
        return Map.of("externalBody", "REGULATOR", "externalDueDate", "2025-11-24");
    }

    protected static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    protected static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
