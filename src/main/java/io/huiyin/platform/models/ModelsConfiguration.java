package io.huiyin.platform.models;

import io.huiyin.platform.engine.BpmnBeans;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the deployment of diagrams, tables and forms. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    @Bean
    @Order(30)
    ModelDeployment modelDeployment(
            @Value("${huiyin.models}") String location, BpmnBeans beans, RepositoryService repository) {
        return new ModelDeployment(new ModelFiles(location), new ModelCheck(beans::has), repository);
    }
}
