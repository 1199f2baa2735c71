package io.huiyin.testing;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.process.bpmn.BriefPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** What another node does just while the open forms of a complaint are brought up to date. */
public class Meanwhile implements BriefPart {

    private final AtomicReference<Runnable> next = new AtomicReference<>();

    /** Happens next time, in a transaction of its own. */
    public void once(Runnable event) {
        next.set(event);
    }

    @Override
    public Map<String, Object> known(Complaint complaint, List<CaseEntry> course, String step, Locale locale) {
        var event = next.getAndSet(null);
        if (event != null) {
            CompletableFuture.runAsync(event).join();
        }
        return Map.of();
    }
}
