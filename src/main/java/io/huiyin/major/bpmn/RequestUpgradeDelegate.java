package io.huiyin.major.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.NotNow;
import io.huiyin.major.ChangeMajor;
import io.huiyin.process.Decision;
import java.util.EnumSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What public relations has found in public opinion raises the complaint to level 1 (R4.2-i, M07). */
@Component
class RequestUpgradeDelegate implements JavaDelegate {

    private static final String WATCH = "Task_WatchPublicOpinion";
    private static final Logger LOG = LoggerFactory.getLogger(RequestUpgradeDelegate.class);

    private final ChangeMajor changeMajor;
    private final CaseFile cases;

    RequestUpgradeDelegate(ChangeMajor changeMajor, CaseFile cases) {
        this.changeMajor = changeMajor;
        this.cases = cases;
    }

    /** A complaint that stands at level 1 already, or is being assessed, goes on as it is. */
    @Override
    public void execute(DelegateExecution execution) {
        try {
            var finding = finding(Decision.complaint(execution));
            changeMajor.upgrade(
                    Decision.complaint(execution),
                    MajorTier.TIER_1,
                    EnumSet.of(MajorSign.PUBLIC_OPINION),
                    finding.detail().get("opinionNote").toString(),
                    finding.actor());
        } catch (NotNow e) {
            LOG.debug("Public opinion changes nothing: {}", e.reason());
        }
    }

    private CaseEntry finding(ComplaintNumber number) {
        return cases.log().of(number).stream()
                .filter(entry -> entry.event() == Event.STEP_COMPLETED && WATCH.equals(entry.step()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
