package io.huiyin.subscription.persistence;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.subscription.TellSubscribers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what one transaction adds to the case logs and has it told before the transaction commits. */
@Component
class NewsOfTransactions implements CaseWatch {

    private final TellSubscribers tell;

    NewsOfTransactions(@Lazy TellSubscribers tell) {
        this.tell = tell;
    }

    /** What is no line of the case log is nobody's business outside. */
    @Override
    public void caseChanged(ComplaintNumber complaint) {}

    @Override
    public void lineAdded(ComplaintNumber complaint, CaseEntry entry) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            gathered()
                    .entries
                    .computeIfAbsent(complaint, any -> new ArrayList<>())
                    .add(entry);
        } else {
            tell.tell(Map.of(complaint, List.of(entry)));
        }
    }

    private Gathered gathered() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .filter(gathered -> gathered.tell == tell)
                .findFirst()
                .orElseGet(() -> {
                    var gathered = new Gathered(tell, new LinkedHashMap<>());
                    TransactionSynchronizationManager.registerSynchronization(gathered);
                    return gathered;
                });
    }

    private record Gathered(TellSubscribers tell, Map<ComplaintNumber, List<CaseEntry>> entries)
            implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            tell.tell(entries);
        }
    }
}
