package io.huiyin.demo;

import io.huiyin.complaint.Complaints;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.ReceiveComplaint;
import java.time.Clock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Wires the demo complaints; they never come where notices reach real customers. */
@Configuration(proxyBeanMethods = false)
@Profile("demo & !postgres")
@ConditionalOnProperty("huiyin.demo-data")
@ConditionalOnProperty(name = "huiyin.notices.real", havingValue = "false")
class DemoConfiguration {

    @Bean
    DemoComplaints demoComplaints(
            ProcessEngine engine,
            Complaints complaints,
            ReceiveComplaint receiveComplaint,
            HearCustomer hearCustomer,
            Clock clock) {
        return new DemoComplaints(
                new People(engine, complaints, receiveComplaint, hearCustomer),
                engine,
                () -> nothingHasHappened(engine.getHistoryService()),
                clock);
    }

    private static boolean nothingHasHappened(HistoryService history) {
        return history.createHistoricProcessInstanceQuery().count() == 0;
    }
}
