package io.huiyin.intake;

import io.huiyin.archive.FileRecord;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limits;
import io.huiyin.notification.StaffDirectory;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the stage together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeConfiguration.class);
    private static final int ATTEMPTS = 3;
    private static final Semaphore AT_ONCE = new Semaphore(8, true);

    @Bean
    AboutPolicy aboutPolicy(StaffDirectory staff) {
        return new AboutPolicy(staff::knows);
    }

    @Bean
    RegisterComplaint registerComplaint(Complaints complaints, CaseLog log, Clock clock, AboutPolicy about) {
        return new RegisterComplaint(complaints, log, clock, about);
    }

    @Bean
    ReceiveComplaint receiveComplaint(
            RegisterComplaint registerComplaint,
            HandlingProcess process,
            Complaints complaints,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new ReceiveComplaint(
                registerComplaint,
                process,
                complaints,
                work -> oneOfFew(() -> retried(() -> transaction.execute(status -> work.get()))));
    }

    /**
     * An intake holds a connection and needs a second one for a moment, for its number. Were all connections held by intakes, each
     * would wait for all others; so the rest wait here, where they hold none.
     */
    private static <T> T oneOfFew(Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Two intakes that get in each other's way are a matter of milliseconds. */
    private static <T> T retried(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException e) {
                LOG.info("An intake is tried again: {}", e.getClass().getSimpleName());
            }
        }
        return work.get();
    }

    @Bean
    ImportComplaints importComplaints(ReceiveComplaint receiveComplaint) {
        return new ImportComplaints(receiveComplaint);
    }

    @Bean
    CorrectCustomer correctCustomer(
            Complaints complaints, CaseFile cases, FileRecord archive, HandlingProcess process) {
        return new CorrectCustomer(complaints, cases, archive, process);
    }

    @Bean
    HearCustomer hearCustomer(HandlingProcess process, LeadingComplaint leading) {
        return new HearCustomer(process, leading);
    }

    @Bean
    Promises promises(Clocks clocks, ObjectProvider<Limits> limits, Deadlines deadlines) {
        return new Promises(clocks, clock -> limits.getObject().of(clock), deadlines);
    }
}
