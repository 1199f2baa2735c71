package io.huiyin.notification;

/** A way out of the house. */
public interface Transport {

    NoticeChannel channel();

    /**
     * Hands a notice over; returns when the other side has taken it.
     *
     * @throws TransportFailure if it has not, or did not say so
     */
    void send(Notice notice) throws TransportFailure;
}
