package io.huiyin.audit.web;

import io.huiyin.audit.TaskWork;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.LookLine;
import java.time.Instant;
import java.util.List;

/**
 * Who had to do with a complaint.
 *
 * @param looks who looked at it, the newest ones; null for readers who may not read the read log
 * @param looksInAll how many looks there were; null likewise
 */
record PeopleView(List<TaskWork> tasks, List<Signature> signatures, List<LookLine> looks, Long looksInAll) {

    /** A signature, with the hash of what was signed. */
    record Signature(Instant at, String who, int round, Object contentHash) {

        static Signature of(CaseEntry entry) {
            return new Signature(
                    entry.at(), entry.actor(), entry.round(), entry.detail().get("contentHash"));
        }
    }
}
