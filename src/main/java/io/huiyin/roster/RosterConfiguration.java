package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.notification.StaffWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Puts the rosters together. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    Rosters rosters(
            WorkingDays workingDays, StaffDirectory staff, @Value("${huiyin.roster.business-hours}") String hours) {
        return new Rosters(workingDays, BusinessHours.of(workingDays, hours), staff::knows);
    }

    @Bean
    AlarmGaps alarmGaps(Rosters rosters, StaffDirectory staff, StaffWork staffWork, Clock clock) {
        return new AlarmGaps(rosters, staff, staffWork, clock);
    }

    /** @param place a folder such as {@code file:/etc/huiyin/roster/}, or nothing */
    @Bean
    RosterFiles rosterFiles(@Value("${huiyin.roster.files}") String place, ResourcePatternResolver resources) {
        return () -> place.isBlank() ? Map.of() : read(place, resources);
    }

    private static Map<String, String> read(String place, ResourcePatternResolver resources) {
        var files = new TreeMap<String, String>();
        try {
            for (var file : resources.getResources(place + (place.endsWith("/") ? "" : "/") + "*.txt")) {
                files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rosters in " + place + " cannot be read", e);
        }
        return files;
    }
}
