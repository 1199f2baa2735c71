package io.huiyin.platform.start;

import io.huiyin.web.Command;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What is different when Huiyin is started for a command and not to serve. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiyin.command")
class CommandConfiguration {

    private static final int CLOSED = -1;

    /** A command listens nowhere, so that it can be given beside a node that serves. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> closedDoors() {
        return server -> server.setPort(CLOSED);
    }

    /** Who mistypes a command does not want one more node. */
    @Bean
    static BeanFactoryPostProcessor knownCommand(Environment environment) {
        return beans -> {
            if (beans.getBeanNamesForType(Command.class, true, false).length == 0) {
                throw new UnknownCommand(environment.getProperty("huiyin.command"));
            }
        };
    }
}
