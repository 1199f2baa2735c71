package io.huiyin.notification;

/** A notice could not be handed over. */
public class TransportFailure extends Exception {

    /** What is known about the notice. */
    public enum Kind {
        /** The other side does not want it; trying again is of no use. */
        REFUSED,
        /** It was not taken, or the other side recognises a repetition; trying again is safe. */
        NOT_SENT,
        /** The other side may have taken it. */
        UNCERTAIN
    }

    private final Kind kind;

    /** @param message what happened; the recipient's address is struck out of it before it is kept */
    public TransportFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
