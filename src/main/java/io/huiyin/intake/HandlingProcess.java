package io.huiyin.intake;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import java.util.Set;

/** The way a complaint goes after it is on the record. */
public interface HandlingProcess {

    /** Starts the handling in the running transaction. */
    void begin(Registered registered);

    /**
     * Hands on what the customer has added.
     *
     * @throws io.huiyin.complaint.NotNow if nobody handles the complaint any more
     */
    void addInformation(ComplaintNumber complaint, String information, String by, Channel channel);

    /**
     * Hands on that the customer withdraws.
     *
     * @throws io.huiyin.complaint.NotNow if nobody handles the complaint any more, or a withdrawal waits to be confirmed
     */
    void withdraw(ComplaintNumber complaint, String statement, String by, Channel channel);

    /** Lets lists of tasks show the customer's name as it is now, masked. */
    void customerCorrected(ComplaintNumber complaint, String maskedName);

    /** What a member of these groups has to do with the open tasks of the complaint. */
    Involvement involvement(ComplaintNumber complaint, String user, Set<String> groups);
}
