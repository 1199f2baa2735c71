package io.huiyin.notification.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Refused;
import io.huiyin.notification.ChosenChannel;
import io.huiyin.process.Submission;
import org.springframework.stereotype.Component;

/** The channels that people choose in forms for an answer to the customer. */
@Component
public class ChosenChannels {

    private final CaseFile cases;

    ChosenChannels(CaseFile cases) {
        this.cases = cases;
    }

    /**
     * What was chosen in a field.
     *
     * @throws Refused if it is to be sent where the customer has left no address
     */
    public String in(Submission submission, String field) {
        var customer = cases.get(submission.complaint()).intake().customer();
        return ChosenChannel.checked(field, submission.choice(field), customer);
    }
}
