package io.huiyin.intake;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the stage together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    RegisterComplaint registerComplaint(Complaints complaints, CaseLog log, Clock clock) {
        return new RegisterComplaint(complaints, log, clock);
    }

    @Bean
    ReceiveComplaint receiveComplaint(
            RegisterComplaint registerComplaint,
            HandlingProcess process,
            Complaints complaints,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new ReceiveComplaint(
                registerComplaint, process, complaints, work -> transaction.execute(s -> work.get()));
    }
}
