package io.huiyin.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseLog;
import io.huiyin.subscription.AllSubscriptions;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.RegisteredSubscriptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts web hooks together. */
@Configuration(proxyBeanMethods = false)
class WebHookConfiguration {

    private final Clock clock = Clock.systemUTC();
    private final Safe safe;
    private final ConfiguredHooks configured;
    private final Callbacks callbacks;

    WebHookConfiguration(Environment environment) {
        var settings = Binder.get(environment);
        safe = new Safe(settings.bind("huiyin.webhooks.key", String.class).orElse(""));
        configured = new ConfiguredHooks(
                settings.bind("huiyin.webhooks.hooks", Bindable.mapOf(String.class, ConfiguredHooks.Hook.class))
                        .orElse(Map.of()));
        var listed = settings.bind("huiyin.webhooks.callbacks", Bindable.listOf(String.class));
        callbacks = new Callbacks(Stream.concat(listed.orElse(List.of()).stream(), configured.addresses().stream())
                .toList());
    }

    @Bean
    ConfiguredHooks configuredHooks() {
        return configured;
    }

    @Bean
    WebHookForm webHookForm(CaseLog log, ObjectMapper json) {
        return new WebHookForm(log, new Signatures(safe, configured), callbacks, json, clock);
    }

    @Bean
    WebHooks webHooks(RegisteredSubscriptions registered, AllSubscriptions all) {
        return new WebHooks(registered, all, callbacks, safe, clock);
    }
}
