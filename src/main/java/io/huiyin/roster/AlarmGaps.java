package io.huiyin.roster;

import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.StaffDirectory;
import io.huiyin.notification.StaffDirectory.StaffMember;
import io.huiyin.notification.StaffWork;
import io.huiyin.notification.StaffWork.Matter;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells supervisor and head of department on the day before that nobody is named for a time of tomorrow (S-35). */
public class AlarmGaps {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmGaps.class);
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final String HEADS = "dept-head";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Rosters rosters;
    private final StaffDirectory staff;
    private final StaffWork staffWork;
    private final Clock clock;
    private final Set<Gap> told = new HashSet<>();

    public AlarmGaps(Rosters rosters, StaffDirectory staff, StaffWork staffWork, Clock clock) {
        this.rosters = rosters;
        this.staff = staff;
        this.staffWork = staffWork;
        this.clock = clock;
    }

    /** The times of tomorrow for which nobody is named. */
    public List<Gap> tomorrow() {
        return rosters.gaps(now().toLocalDate().plusDays(1));
    }

    /** Tells what is missing tomorrow, each gap once, from nine in the morning on. */
    public synchronized void tell() {
        if (now().toLocalTime().isBefore(FROM)) {
            return;
        }
        tomorrow().stream().filter(told::add).forEach(this::tell);
    }

    private void tell(Gap gap) {
        LOG.warn("Nobody is on duty in {} from {} to {}", gap.department(), gap.from(), gap.to());
        var values = Map.of(
                "department", gap.department(), "from", MOMENT.format(gap.from()), "to", MOMENT.format(gap.to()));
        var matter = new Matter(
                null, Purpose.ROSTER_GAP, gap.department() + "." + gap.from().toLocalDate(), null, values);
        staffWork.tell(matter, List.of("csc-supervisor", heads(gap.department())));
    }

    /** The head of the department, or all heads where none belongs to it. */
    private String heads(String department) {
        var members = staff.people(department);
        return staff.people(HEADS).stream()
                .filter(members::contains)
                .map(StaffMember::id)
                .findFirst()
                .orElse(HEADS);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
