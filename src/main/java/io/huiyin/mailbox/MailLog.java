package io.huiyin.mailbox;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;

/** Remembers what became of each mail, so that none is taken twice, on whichever node it is fetched again. */
public interface MailLog {

    /** Whether something has become of the mail already. */
    boolean knows(String mail);

    /**
     * Notes what became of a mail, in the running transaction.
     *
     * @param complaint the complaint it belongs to, or null
     * @throws AlreadyKnown if another node was faster
     */
    void note(IncomingMail mail, Outcome outcome, ComplaintNumber complaint);

    /** How many mails of the same sender have become a complaint or information since a moment. */
    int countSince(Instant since, IncomingMail mail);

    /** Forgets who has written what was taken before a moment. */
    void forgetSenders(Instant before);

    /** What became of a mail. */
    enum Outcome {
        /** A complaint of its own. */
        RECEIVED,
        /** Added to a complaint. */
        ADDED,
        /** Written by no person; nothing follows from it. */
        AUTOMATIC
    }

    /** Another node has taken the mail at the same moment. */
    class AlreadyKnown extends RuntimeException {
        public AlreadyKnown(Throwable cause) {
            super(cause);
        }
    }
}
