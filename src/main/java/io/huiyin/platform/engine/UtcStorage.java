package io.huiyin.platform.engine;

import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** Makes the engine store instants as UTC wherever Huiyin runs: its tables have no zone and follow that of the JVM. */
public final class UtcStorage implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
