package io.huiyin.audit;

import io.huiyin.complaint.NotNow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks all chains in the background, one check at a time: with many complaints it takes longer than anybody's request may. */
public class CheckProof {

    private static final Logger LOG = LoggerFactory.getLogger(CheckProof.class);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private final VerifyProof verifyProof;
    private final ProofChecks checks;
    private final Executor background;
    private final Clock clock;

    CheckProof(VerifyProof verifyProof, ProofChecks checks, Executor background, Clock clock) {
        this.verifyProof = verifyProof;
        this.checks = checks;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins a check and does not wait for it.
     *
     * @param anchor what was kept elsewhere, if the chains shall be held against it
     * @throws NotNow while another one runs
     */
    public ProofCheck start(String user, Optional<Anchor> anchor) {
        var now = clock.instant();
        var day = anchor.map(Anchor::day).orElse(null);
        var check = checks.begin(user, day, verifyProof.links(), now, now.minus(ProofCheck.SILENCE))
                .orElseThrow(() -> new NotNow("proofIsChecked"));
        background.execute(() -> run(check.id(), anchor.map(Anchor::heads).orElse(Map.of())));
        return check;
    }

    private void run(long id, Map<Chain, Head> heads) {
        var progress = new Progress(id);
        List<Checked> found = null;
        try {
            found = verifyProof.verify(heads, progress::next);
        } catch (RuntimeException e) {
            LOG.error("Check {} of the chains broke off", id, e);
        }
        checks.end(id, progress.checked, clock.instant(), found);
    }

    /** Counts links, and tells now and then. */
    private class Progress {

        private final long id;
        private long checked;
        private Instant told = clock.instant();

        private Progress(long id) {
            this.id = id;
        }

        private void next() {
            checked++;
            var now = clock.instant();
            if (now.isAfter(told.plus(BETWEEN_NOTES))) {
                told = now;
                checks.note(id, checked, now);
            }
        }
    }
}
