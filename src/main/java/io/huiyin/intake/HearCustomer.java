package io.huiyin.intake;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import java.util.Map;
import java.util.Optional;

/** Takes what a customer says after his complaint was registered: something to add, or that he withdraws it (S-15). */
public class HearCustomer {

    private final HandlingProcess process;
    private final LeadingComplaint leading;

    HearCustomer(HandlingProcess process, LeadingComplaint leading) {
        this.process = process;
        this.leading = leading;
    }

    /**
     * Hands on what a customer adds; what is said to a merged complaint reaches the one that is handled for it.
     *
     * @param given the fields {@code information} and {@code channel}
     * @throws io.huiyin.complaint.Refused naming the fields that are missing or malformed
     * @throws NotNow if the complaint is closed
     */
    public void addInformation(Complaint complaint, Map<String, Object> given, String by) {
        var fields = new Fields(given);
        var information = fields.required("information", fields.lines("information", 20_000));
        var channel = fields.choice("channel", Channel.class);
        fields.check();
        checkOpen(complaint);
        process.addInformation(
                leading.of(complaint.number()).orElse(complaint).number(),
                information,
                by,
                Optional.ofNullable(channel).orElse(Channel.OTHER));
    }

    /** @throws NotNow if nothing can be added to the complaint any more */
    public void checkOpen(Complaint complaint) {
        if (!leading.isWorkedOn(complaint)) {
            throw new NotNow("complaintOver");
        }
    }

    /**
     * @param given the fields {@code statement} and {@code channel}
     * @throws io.huiyin.complaint.Refused naming the fields that are missing or malformed
     * @throws NotNow if the customer has been told the result, the complaint has ended, or a withdrawal waits to be confirmed
     */
    public void withdraw(Complaint complaint, Map<String, Object> given, String by) {
        var fields = new Fields(given);
        var statement = fields.required("statement", fields.lines("statement", 2000));
        var channel = fields.required("channel", fields.choice("channel", Channel.class));
        fields.check();
        if (!complaint.status().canBeWithdrawn()) {
            throw new NotNow("withdrawalTooLate");
        }
        process.withdraw(complaint.number(), statement, by, channel);
    }
}
