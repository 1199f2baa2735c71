package io.huiyin.platform.start;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what happens between the engine's start and the first request. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    Start start(ObjectProvider<StartStep> steps, JdbcTemplate database, PlatformTransactionManager transactions) {
        return new Start(steps.orderedStream().toList(), database, new TransactionTemplate(transactions));
    }

    @Bean
    KeptAtOnce keptAtOnce(JdbcTemplate database) {
        return new KeptAtOnce(database);
    }

    @Bean
    ReadyMessage readyMessage(
            ObjectProvider<DemoUsers> users,
            @Value("${server.address}") String host,
            @Value("${huiyin.locale}") Locale locale) {
        return new ReadyMessage(
                users.stream().flatMap(demo -> demo.ids().stream()).toList(), host, locale);
    }
}
