package io.huiyin.cluster.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorSign;
import io.huiyin.complaint.NotNow;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.major.ChangeMajor;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import io.huiyin.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has a complaint that has become one of a group assessed anew, whether it is a major one, and tells supervisor and management (R4.1-f). */
@Component
class ScreenAnew {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenAnew.class);
    private static final Texts TEXTS = Texts.of("clusters");
    private static final List<String> WHOM = List.of("csc-supervisor", "management");

    private final ChangeMajor changeMajor;
    private final StaffWork staffWork;
    private final Clock clock;
    private final Locale locale;

    ScreenAnew(
            @Lazy ChangeMajor changeMajor,
            StaffWork staffWork,
            Clock clock,
            @Value("${huiyin.locale:en}") Locale locale) {
        this.changeMajor = changeMajor;
        this.staffWork = staffWork;
        this.clock = clock;
        this.locale = locale;
    }

    void tell(ComplaintNumber complaint) {
        var day = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        staffWork.tell(new Matter(complaint, Purpose.GROUP_RISK, day.toString(), null, Map.of()), WHOM);
    }

    /** Nothing is asked where an assessment is under way already, or a major complaint is handled. */
    void assess(ComplaintNumber complaint, String by) {
        try {
            changeMajor.upgrade(complaint, null, Set.of(MajorSign.GROUP_COMPLAINT), TEXTS.get(locale, "groupRisk"), by);
        } catch (NotNow e) {
            LOG.info("{} is not screened anew: {}", complaint, e.getMessage());
        }
    }
}
