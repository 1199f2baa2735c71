package io.huiyin.duplicate;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.Clocks;
import io.huiyin.intake.LeadingComplaint;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the subject together. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    @Bean
    FindDuplicates findDuplicates(Complaints complaints, Clock clock) {
        return new FindDuplicates(complaints, clock);
    }

    @Bean
    LeadingComplaint leadingComplaint(Merges merges, Complaints complaints) {
        return merged -> merges.of(merged).map(Merge::leading).flatMap(complaints::find);
    }

    @Bean
    MergeComplaints mergeComplaints(CaseFile cases, Merges merges, Clocks clocks, MergedProcess process) {
        return new MergeComplaints(cases, merges, new MergedClocks(clocks, cases), process);
    }
}
