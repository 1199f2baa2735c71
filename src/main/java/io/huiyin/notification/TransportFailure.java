package io.huiyin.notification;

/** A notice could not be handed over. */
public class TransportFailure extends Exception {

    /** What is known about the notice. */
    public enum Kind {
        /** The other side does not want it; trying again is of no use. */
        REFUSED,
        /** It was not taken this time; trying again is safe. */
        NOT_SENT,
        /** The way out itself does not work, whatever is sent; trying again is safe. */
        OUT_OF_ORDER,
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
