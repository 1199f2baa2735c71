package io.huiyin.major;

import io.huiyin.complaint.CaseFile;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import io.huiyin.notification.StaffDirectory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what major complaints need. */
@Configuration(proxyBeanMethods = false)
class MajorConfiguration {

    @Bean
    SignWords signWords(@Value("${huiyin.screening.words}") Resource words) throws IOException {
        return new SignWords(new InputStreamReader(words.getInputStream(), StandardCharsets.UTF_8));
    }

    @Bean
    GradeMajor gradeMajor(CaseFile cases, Clocks clocks, Limits limits) {
        return new GradeMajor(cases, clocks, limits);
    }

    @Bean
    Regrade regrade(CaseFile cases, Clocks clocks, Limits limits) {
        return new Regrade(cases, clocks, limits);
    }

    @Bean
    ChangeMajor changeMajor(
            CaseFile cases, MajorProcess process, StaffDirectory staff, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new ChangeMajor(cases, process, staff, work -> transaction.executeWithoutResult(status -> work.run()));
    }
}
