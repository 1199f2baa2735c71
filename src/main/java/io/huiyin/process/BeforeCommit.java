package io.huiyin.process;

import io.huiyin.complaint.ComplaintNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that is done once for each complaint just before a transaction commits, when the engine has written what its step did. */
public final class BeforeCommit implements TransactionSynchronization {

    private final Set<ComplaintNumber> complaints = new LinkedHashSet<>();
    private final Object owner;
    private final Consumer<ComplaintNumber> work;

    private BeforeCommit(Object owner, Consumer<ComplaintNumber> work) {
        this.owner = owner;
        this.work = work;
    }

    /** Does the owner's work at the end of the running transaction, or at once when there is none. */
    public static void once(ComplaintNumber complaint, Object owner, Consumer<ComplaintNumber> work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction(owner, work).complaints.add(complaint);
        } else {
            work.accept(complaint);
        }
    }

    private static BeforeCommit ofThisTransaction(Object owner, Consumer<ComplaintNumber> work) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(BeforeCommit.class::isInstance)
                .map(BeforeCommit.class::cast)
                .filter(registered -> registered.owner == owner)
                .findFirst()
                .orElseGet(() -> {
                    var registered = new BeforeCommit(owner, work);
                    TransactionSynchronizationManager.registerSynchronization(registered);
                    return registered;
                });
    }

    /** Does all that is left, also what that work itself has asked for: Spring asks only those once that were there before. */
    @Override
    public void beforeCommit(boolean readOnly) {
        for (var next = next(); next.isPresent(); next = next()) {
            next.get().doOne();
        }
    }

    private static Optional<BeforeCommit> next() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(BeforeCommit.class::isInstance)
                .map(BeforeCommit.class::cast)
                .filter(registered -> !registered.complaints.isEmpty())
                .findFirst();
    }

    private void doOne() {
        var complaint = complaints.iterator().next();
        complaints.remove(complaint);
        work.accept(complaint);
    }
}
