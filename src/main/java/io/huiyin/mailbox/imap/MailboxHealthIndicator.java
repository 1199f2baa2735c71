package io.huiyin.mailbox.imap;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Warns of a mailbox that cannot be read, of mails that cannot be taken and of mails that wait for a person; Huiyin stays in service. */
class MailboxHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final MailboxState state;

    MailboxHealthIndicator(MailboxState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        var now = state.now();
        boolean well = now.unreachableSince() == null && now.failed() == 0 && now.held() == 0;
        var health = Health.status(well ? Status.UP : WARNING)
                .withDetail("readAt", now.readAt() == null ? "-" : now.readAt().toString())
                .withDetail("failed", now.failed())
                .withDetail("held", now.held());
        if (now.unreachableSince() != null) {
            health.withDetail("unreachableSince", now.unreachableSince().toString())
                    .withDetail("reason", String.valueOf(now.reason()));
        }
        return health.build();
    }
}
