package io.huiyin.notification;

/** Sends nothing: whoever wants to know looks into the outbox, where every notice stands anyway. */
record OutboxTransport(NoticeChannel channel) implements Transport {

    @Override
    public void send(Notice notice) {}
}
