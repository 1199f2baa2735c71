package io.huiyin.deadline;

import io.huiyin.complaint.CaseLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Wires the clocks. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    /** @param files one file a year; a folder outside the application can be named instead when a year is added */
    @Bean
    WorkingDays workingDays(@Value("${huiyin.calendar:classpath*:calendar/prc-*.txt}") Resource[] files)
            throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : files) {
            texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return new WorkingDays(texts);
    }

    /** Not named "deadlines": that is the word the diagrams use for their own bean. */
    @Bean
    Deadlines deadlineRules(WorkingDays workingDays) {
        return new Deadlines(workingDays);
    }

    @Bean
    Clocks clocks(ClockLedgers ledgers, CaseLog log, List<ClockWatch> watches, Clock clock) {
        return new Clocks(ledgers, log, watches, clock);
    }

    /** The table of limits is looked for when one is needed: an archive alone has none. */
    @Bean
    SealLimit sealLimit(Clocks clocks, ObjectProvider<Limits> limits) {
        return new SealLimit(clocks, clock -> limits.getObject().of(clock));
    }
}
