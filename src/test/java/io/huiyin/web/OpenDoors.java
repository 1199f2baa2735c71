package io.huiyin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Huiyin with all its doors and a small diagram behind them, an empty database and no job executor; started once for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "camunda.bpm.job-execution.enabled=false",
            "huiyin.demo-data=false",
            "huiyin.models=classpath:door-models/",
            "huiyin.portal.entries-per-address=10000",
            "huiyin.deliveries.every=PT0.1S",
            "huiyin.deliveries.first-retry=PT0.1S",
            "huiyin.deliveries.longest-pause=PT0.3S",
            "huiyin.deliveries.refusals=3"
        })
public @interface OpenDoors {}
