package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.notification.StaffWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Puts the rosters together. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    /** Where no folder is named, no department needs a roster. */
    @Bean
    Rosters rosters(
            WorkingDays workingDays,
            StaffDirectory staff,
            ObjectProvider<AskedDepartments> asked,
            @Value("${huiyin.roster.files}") String place,
            @Value("${huiyin.roster.business-hours}") String hours) {
        Supplier<Set<String>> needed = () -> place.isBlank() ? Set.of() : all(asked);
        return new Rosters(workingDays, BusinessHours.of(workingDays, hours), staff::knows, needed);
    }

    private static Set<String> all(ObjectProvider<AskedDepartments> asked) {
        return asked.stream().flatMap(some -> some.departments().stream()).collect(Collectors.toSet());
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
