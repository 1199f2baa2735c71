package io.huiyin.closure;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.ReturnedPost;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the stage together. */
@Configuration(proxyBeanMethods = false)
class ClosureConfiguration {

    /** Not named "surveys": that is the word the diagrams use for their own bean. */
    @Bean
    Surveys customerSurveys(
            SurveyStore store,
            CaseLog log,
            Clocks clocks,
            SurveyedProcess process,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${huiyin.address}") String address) {
        var transaction = new TransactionTemplate(transactions);
        return new Surveys(
                store,
                log,
                clocks,
                process,
                clock,
                work -> transaction.executeWithoutResult(status -> work.run()),
                address);
    }

    @Bean
    UntoldAnswer untoldAnswer(
            Complaints complaints, CaseLog log, ReturnedPost post, Clocks clocks, ClosingProcess closing, Clock clock) {
        return new UntoldAnswer(complaints, log, post, clocks, closing, clock);
    }
}
