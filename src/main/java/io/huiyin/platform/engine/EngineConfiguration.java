package io.huiyin.platform.engine;

import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Variable;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What the engine needs beyond {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The zone in which the operator works (S-04). */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return new EngineClock(ZONE);
    }

    @Bean
    BpmnBeans bpmnBeans(ConfigurableApplicationContext context) {
        return new BpmnBeans(context);
    }

    /** The record's tables are there before the engine starts, because its listeners write to them. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin hardeningPlugin(BpmnBeans beans) {
        var kept = ComplaintVariables.all().stream()
                .filter(Variable::inHistory)
                .map(Variable::name)
                .collect(Collectors.toSet());
        return new HardeningPlugin(beans, kept);
    }

    @Bean
    @DependsOnDatabaseInitialization
    IdGenerator shortIds(JdbcClient jdbc, Clock clock) {
        var start = new GeneratedKeyHolder();
        jdbc.sql("insert into engine_start (started_at) values (?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update(start, "number");
        return new ShortIds(start.getKeyAs(Integer.class));
    }

    @Bean
    OneNodeAtATime oneNodeAtATime(DataSource database) {
        return new OneNodeAtATime(database);
    }
}
