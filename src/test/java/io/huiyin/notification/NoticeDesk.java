package io.huiyin.notification;

import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.util.List;

/** The use cases as the application wires them, for tests of other packages. */
public final class NoticeDesk {

    public static final Sender SENDER =
            new Sender("Huiyin Telecom", "10000", "huiyin.example", "https://huiyin.example");
    public static final Clock NOW = Clock.fixed(Letters.RECEIVED, WorkingDays.ZONE);

    private NoticeDesk() {}

    public static SendNotice sendNotice(
            Complaints complaints, CaseLog log, ClockLedgers ledgers, Notices notices, List<Transport> transports) {
        var delivery = new Delivery(notices, transports, NOW);
        return new SendNotice(complaints, log, ledgers, notices, new WaysOut(notices, delivery), SENDER, NOW);
    }
}
