package io.huiyin.platform.identity;

import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Groups;
import io.huiyin.conflict.OpenWork;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.platform.start.DemoUsers;
import io.huiyin.platform.start.StartStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** Wires groups, users and what they may do. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Users users(
            IdentityService identities,
            @Value("${huiyin.locale}") Locale locale,
            @Value("${camunda.bpm.generic-properties.properties.enable-password-policy}") boolean checked) {
        return new Users(identities, locale, checked);
    }

    @Bean
    @Order(10)
    StartStep groupsStep(IdentityService identities, @Value("${huiyin.locale}") Locale locale) {
        return new GroupsStep(identities, locale);
    }

    @Bean
    @Order(11)
    StartStep accessRightsStep(AuthorizationService authorizations) {
        return new AccessRightsStep(authorizations);
    }

    @Bean
    ProcessEnginePlugin passwords(@Value("${huiyin.passwords.slow-hash}") boolean slow) {
        return new PasswordPlugin(slow);
    }

    @Bean
    ProcessEnginePlugin rightsOfPersons(Complaints complaints, @Lazy StaffDirectory staff, @Lazy OpenWork work) {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setResourceAuthorizationProvider(new RightsOfPersons(complaints, staff, work));
                var present = engine.getCustomPostCommandInterceptorsTxRequired();
                var all = new ArrayList<CommandInterceptor>(present == null ? List.of() : present);
                all.add(new RightsGoWithUser());
                engine.setCustomPostCommandInterceptorsTxRequired(all);
            }
        };
    }

    @Bean
    @Order(12)
    StartStep administratorStep(Users users, @Value("${huiyin.admin-password}") String password) {
        return new AdministratorStep(users, password);
    }

    @Bean
    @Order(13)
    @Profile("demo & !postgres")
    StartStep demoUsersStep(Users users) {
        return new DemoUsersStep(users);
    }

    @Bean
    @Profile("demo & !postgres")
    DemoUsers demoUsers() {
        return new DemoUsers(
                Stream.concat(Stream.of("admin"), Groups.ALL.stream()).toList());
    }
}
