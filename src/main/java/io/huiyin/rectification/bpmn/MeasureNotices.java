package io.huiyin.rectification.bpmn;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Rectification;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people about a measure: that it is due soon, that it is overdue, that it had no effect. */
@Component
class MeasureNotices {

    private static final List<String> SUPERVISION = List.of("dept-head", "complaint-supervisor");
    private static final List<String> ABOVE = List.of("management");
    private static final List<String> DECIDING = List.of("management", "process-owner");
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Measures measures;
    private final Rectification rectification;
    private final Owners owners;
    private final StaffWork staff;
    private final Clock clock;

    MeasureNotices(Measures measures, Rectification rectification, Owners owners, StaffWork staff, Clock clock) {
        this.measures = measures;
        this.rectification = rectification;
        this.owners = owners;
        this.staff = staff;
        this.clock = clock;
    }

    void remind(Measure measure) {
        tell(measure, Purpose.MEASURE_REMINDER, owners.people(measure.plan().owner()));
    }

    /** The owner, the heads and the supervision; a week later management too. */
    void overdue(Measure measure) {
        boolean again = clock.instant()
                .isAfter(rectification.dueAt(measure).plus(A_WEEK).minusSeconds(1));
        var whom = Stream.of(owners.people(measure.plan().owner()), SUPERVISION, again ? ABOVE : List.<String>of())
                .flatMap(List::stream)
                .distinct()
                .toList();
        tell(measure, Purpose.MEASURE_OVERDUE, whom);
    }

    void withoutEffect(Measure measure) {
        tell(measure, Purpose.MEASURE_WITHOUT_EFFECT, DECIDING);
    }

    private void tell(Measure measure, Purpose purpose, List<String> whom) {
        var day = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        var complaint = measures.complaints(measure.number()).get(0);
        staff.tell(
                new Matter(
                        complaint,
                        purpose,
                        measure.number() + "." + day,
                        rectification.dueAt(measure),
                        Map.of("measure", measure.number().value())),
                whom);
    }
}
