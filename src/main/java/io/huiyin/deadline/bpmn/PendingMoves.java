package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The complaints whose timers have to be moved before the running transaction commits. */
class PendingMoves implements TransactionSynchronization {

    private final Set<ComplaintNumber> complaints = new LinkedHashSet<>();
    private final Consumer<ComplaintNumber> move;

    private PendingMoves(Consumer<ComplaintNumber> move) {
        this.move = move;
    }

    /** Moves at the end of the running transaction, or at once when there is none. */
    static void add(ComplaintNumber complaint, Consumer<ComplaintNumber> move) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction(move).complaints.add(complaint);
        } else {
            move.accept(complaint);
        }
    }

    private static PendingMoves ofThisTransaction(Consumer<ComplaintNumber> move) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingMoves.class::isInstance)
                .map(PendingMoves.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var moves = new PendingMoves(move);
                    TransactionSynchronizationManager.registerSynchronization(moves);
                    return moves;
                });
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        complaints.forEach(move);
    }
}
