package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(DemoConfiguration.class);

    @Test
    void demoComplaintsNeverComeWhereNoticesReachRealCustomers() {
        context.withPropertyValues("spring.profiles.active=demo", "huiyin.demo-data=true", "huiyin.notices.real=true")
                .run(started -> assertThat(started).doesNotHaveBean(DemoComplaints.class));
    }

    @Test
    void demoComplaintsNeverComeOutsideTheDemo() {
        context.withPropertyValues(
                        "spring.profiles.active=postgres,demo", "huiyin.demo-data=true", "huiyin.notices.real=false")
                .run(started -> assertThat(started).doesNotHaveBean(DemoComplaints.class));
    }

    @Test
    void demoComplaintsAreSwitchedOffByOneSetting() {
        context.withPropertyValues("spring.profiles.active=demo", "huiyin.demo-data=false", "huiyin.notices.real=false")
                .run(started -> assertThat(started).doesNotHaveBean(DemoComplaints.class));
    }
}
