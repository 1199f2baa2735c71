package io.huiyin.notification;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.escalation.LadderStep;
import io.huiyin.escalation.StaffNotices;
import io.huiyin.notification.StaffDirectory.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells members of staff about limits (S-09, S-10). It only puts the notices down, in the running transaction: they are sent when
 * it is committed and forgotten when it is not. They name the complaint by its number and carry nothing of the customer.
 */
public class TellStaff implements StaffNotices {

    private final StaffDirectory directory;
    private final ClockLedgers ledgers;
    private final Notices notices;
    private final Sender sender;
    private final Locale language;
    private final Clock clock;
    private final Wordings wordings = new Wordings();

    public TellStaff(
            StaffDirectory directory,
            ClockLedgers ledgers,
            Notices notices,
            Sender sender,
            Locale language,
            Clock clock) {
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
        var purpose = Purpose.of("DEADLINE_" + step.name());
        var ledger = ledgers.of(complaint);
        whom.stream()
                .flatMap(id -> directory.people(id).stream())
                .filter(member -> member.email() != null && !member.email().isBlank())
                .distinct()
                .map(member -> notice(complaint, ledger, clockId, purpose, member))
                .forEach(notices::post);
    }

    private Notice notice(
            ComplaintNumber complaint, ClockLedger ledger, ClockId clockId, Purpose purpose, StaffMember member) {
        int round = ledger.state(clockId).map(ClockState::round).orElse(1);
        var occurrence = clockId.label() + "." + LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        var values = new NoticeValues(language)
                .with(sender)
                .and(Map.of("number", complaint.value(), "clock", clockId.label()))
                .due(ledger, clockId)
                .toMap();
        var wording = wordings.of(purpose, language);
        return new Notice(
                MessageId.of(complaint, purpose, sender.domain(), "r" + round, occurrence, member.id()),
                complaint,
                purpose,
                round,
                occurrence,
                NoticeChannel.EMAIL,
                member.id(),
                member.email(),
                language,
                wording.subject(values),
                wording.text(NoticeChannel.EMAIL, values),
                NoticeState.PREPARED,
                0,
                null,
                clock.instant());
    }
}
