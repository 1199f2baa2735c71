package io.huiyin.investigation.bpmn;

import io.huiyin.complaint.CaseWatch;
import io.huiyin.complaint.ComplaintNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who watch cases of what is no line of the case log: that somebody has taken a part. */
@Component
class CaseWatches {

    private final List<CaseWatch> watches;

    CaseWatches(List<CaseWatch> watches) {
        this.watches = watches;
    }

    void changed(ComplaintNumber complaint) {
        watches.forEach(watch -> watch.caseChanged(complaint));
    }
}
