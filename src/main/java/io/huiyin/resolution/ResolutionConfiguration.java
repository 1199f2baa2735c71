package io.huiyin.resolution;

import io.huiyin.complaint.CaseFile;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the plain Java of this stage. */
@Configuration
class ResolutionConfiguration {

    @Bean
    Completion completion(CaseFile cases, Clocks clocks, Limits limits) {
        return new Completion(cases, clocks, limits);
    }
}
