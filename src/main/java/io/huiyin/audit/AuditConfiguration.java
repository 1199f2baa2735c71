package io.huiyin.audit;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.VerifyArchive;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the proof; the only class of this package that knows Spring. */
@Configuration
class AuditConfiguration {

    @Bean
    VerifyCourses verifyCourses(ProofStore store, KeptFiles files) {
        return new VerifyCourses(store, files);
    }

    @Bean
    VerifyReads verifyReads(ProofStore store) {
        return new VerifyReads(store);
    }

    @Bean
    ProofHeads proofHeads(ProofStore store, ArchiveStore archive) {
        return new ProofHeads(store, archive);
    }

    @Bean
    VerifyProof verifyProof(
            VerifyCourses courses, VerifyReads reads, VerifyArchive archive, ProofHeads heads, Anchors anchors) {
        return new VerifyProof(courses, reads, archive, heads, anchors);
    }

    /** Its check keeps the machine's time: whether one still runs does not depend on the engine's. */
    @Bean
    CheckProof checkProof(VerifyProof verifyProof, ProofChecks checks) {
        return new CheckProof(verifyProof, checks, AuditConfiguration::inBackground, Clock.systemUTC());
    }

    private static void inBackground(Runnable check) {
        var thread = new Thread(check, "proof-check");
        thread.setDaemon(true);
        thread.start();
    }

    @Bean
    SealCourses sealCourses(ProofStore store, Clock clock) {
        return new SealCourses(store, clock);
    }

    @Bean
    DropAnchor dropAnchor(SealCourses seal, ProofHeads heads, Anchors anchors, Clock clock) {
        return new DropAnchor(seal, heads, anchors, clock);
    }
}
