package io.huiyin.attachment.scan;

import io.huiyin.attachment.FileScanner;
import io.huiyin.attachment.KeepAttachment;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Has files scanned where a scanner is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiyin.attachments.scanner")
class ScannerConfiguration {

    @Bean
    FileScanner commandScanner(
            @Value("${huiyin.attachments.scanner}") List<String> command,
            @Value("${huiyin.attachments.scanner-patience}") Duration patience) {
        return new CommandScanner(command, patience);
    }

    @Bean
    Quarantine quarantine(KeepAttachment keepAttachment) {
        return new Quarantine(keepAttachment);
    }

    /** Looks after files that came while the scanner did not work. */
    static class Quarantine {

        private final KeepAttachment keepAttachment;

        Quarantine(KeepAttachment keepAttachment) {
            this.keepAttachment = keepAttachment;
        }

        @Scheduled(fixedDelayString = "${huiyin.attachments.scan-again-every}", initialDelayString = "PT1M")
        void scan() {
            keepAttachment.scanQuarantined();
        }
    }
}
