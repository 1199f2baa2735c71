package io.huiyin.archive;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.Clocks;
import java.time.Clock;
import java.time.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the archive; the only class of this package that knows Spring. */
@Configuration
class ArchiveConfiguration {

    @Bean
    ArchiveSettings archiveSettings(
            @Value("${huiyin.policy.version:1.0}") String policyVersion,
            @Value("${huiyin.policy.effective-from:2025-01-01}") String effectiveFrom,
            @Value("${huiyin.archive.retention:P3Y}") Period retention) {
        return new ArchiveSettings(policyVersion, effectiveFrom, retention);
    }

    @Bean
    RetentionNotes retentionNotes(Complaints complaints, CaseLog caseLog, ArchiveStore store, Clock clock) {
        return new RetentionNotes(complaints, caseLog, store, clock);
    }

    @Bean
    Retain retain(
            ArchiveStore store, RetentionNotes notes, CourseInEngine engine, ArchiveSettings settings, Clock clock) {
        return new Retain(store, notes, engine, settings, clock);
    }

    @Bean
    Disposal disposal(
            ArchiveStore store,
            RetentionNotes notes,
            CourseInEngine engine,
            Clock clock,
            ObjectProvider<AfterDisposal> after) {
        return new Disposal(store, notes, engine, clock, after);
    }

    @Bean
    FilePaper filePaper(Complaints complaints, CaseLog caseLog, FileRecord fileRecord, Clock clock) {
        return new FilePaper(complaints, caseLog, fileRecord, clock);
    }

    @Bean
    FileRecord fileRecord(
            Complaints complaints,
            CaseLog caseLog,
            ClockLedgers ledgers,
            Clocks clocks,
            RecordPrinter printer,
            ArchiveSettings settings,
            ArchiveStore store,
            Retain retain,
            Clock clock) {
        return new FileRecord(
                complaints,
                caseLog,
                new RecordContent(caseLog, ledgers),
                new ArchiveMilestones(complaints, caseLog, clocks),
                new RecordDocuments(printer, settings),
                store,
                retain,
                clock);
    }

    @Bean
    ContentToSign contentToSign(Complaints complaints, CaseLog caseLog) {
        return new ContentToSign(complaints, caseLog);
    }

    @Bean
    RecordNow recordNow(Complaints complaints, CaseLog caseLog, ClockLedgers ledgers, RecordPrinter printer) {
        return new RecordNow(complaints, new RecordContent(caseLog, ledgers), printer);
    }

    @Bean
    VerifyArchive verifyArchive(ArchiveStore store, Complaints complaints, CaseLog caseLog) {
        return new VerifyArchive(store, complaints, caseLog);
    }
}
