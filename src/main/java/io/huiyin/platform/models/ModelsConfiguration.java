package io.huiyin.platform.models;

import io.huiyin.platform.engine.BpmnBeans;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the deployment of diagrams, tables and forms. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    /** Reading takes a second, in which another thread makes the beans that do not need it. */
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    CheckedModels checkedModels(@Value("${huiyin.models}") String location, BpmnBeans beans) {
        return CheckedModels.of(new ModelFiles(location), new ModelCheck(beans::has));
    }

    @Bean
    @Order(30)
    ModelDeployment modelDeployment(ObjectProvider<CheckedModels> models, RepositoryService repository) {
        return new ModelDeployment(models::getObject, repository);
    }
}
