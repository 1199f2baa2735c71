package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells members of staff about limits (S-09, S-10). It only puts the notices down, in the running transaction: they are sent when
 * it is committed and forgotten when it is not. They name the complaint by its number and carry nothing of the customer.
 */
public class TellStaff implements StaffNotices, StaffWork {

    private final Complaints complaints;
    private final StaffDirectory directory;
    private final ClockLedgers ledgers;
    private final Notices notices;
    private final Sender sender;
    private final Locale language;
    private final Clock clock;
    private final Wordings wordings = new Wordings();

    public TellStaff(
            Complaints complaints,
            StaffDirectory directory,
            ClockLedgers ledgers,
            Notices notices,
            Sender sender,
            Locale language,
            Clock clock) {
        this.complaints = complaints;
        this.directory = directory;
        this.ledgers = ledgers;
        this.notices = notices;
        this.sender = sender;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Tells everybody once a day at the most about the same limit of the same round; who has no address learns it from his tasks.
     */
    @Override
    public void tell(ComplaintNumber complaint, ClockId clockId, LadderStep step, List<String> whom) {
        var ledger = ledgers.of(complaint);
        int round = ledger.state(clockId).map(ClockState::round).orElse(1);
        var occurrence = clockId.label() + "." + LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        var values =
                new NoticeValues(language).and(Map.of("clock", clockId.label())).due(ledger, clockId);
        post(complaint, Purpose.of("DEADLINE_" + step.name()), round, occurrence, values, whom);
    }

    @Override
    public void tell(Matter matter, List<String> whom) {
        var values = new NoticeValues(language).and(matter.values()).due(matter.dueAt());
        Optional.ofNullable(matter.values().get("department")).ifPresent(values::department);
        post(matter.complaint(), matter.purpose(), 1, matter.occurrence(), values, whom);
    }

    private void post(
            ComplaintNumber complaint,
            Purpose purpose,
            int round,
            String occurrence,
            NoticeValues values,
            List<String> whom) {
        var said = values.with(sender)
                .and(Map.of("number", complaint == null ? "" : complaint.value()))
                .toMap();
        var wording = wordings.of(purpose, language);
        var keptOut = complaint == null ? Set.<String>of() : directory.keptOut(complaints.conflictOf(complaint));
        whom.stream()
                .flatMap(id -> directory.people(id).stream())
                .filter(member -> !keptOut.contains(member.id()))
                .filter(member -> member.email() != null && !member.email().isBlank())
                .distinct()
                .map(member -> new Notice(
                        MessageId.of(complaint, purpose, sender.domain(), "r" + round, occurrence, member.id()),
                        complaint,
                        purpose,
                        round,
                        occurrence,
                        NoticeChannel.EMAIL,
                        member.id(),
                        member.email(),
                        language,
                        wording.subject(said),
                        wording.text(NoticeChannel.EMAIL, said),
                        null,
                        NoticeState.PREPARED,
                        0,
                        null,
                        clock.instant()))
                .forEach(notices::post);
    }
}
