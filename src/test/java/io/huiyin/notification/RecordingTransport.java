package io.huiyin.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A way out that remembers what it took and fails when it is told to. */
public final class RecordingTransport implements Transport {

    private final NoticeChannel channel;
    private final Deque<Exception> faults = new ArrayDeque<>();
    private final List<Notice> taken = new ArrayList<>();
    private int asked;

    public RecordingTransport(NoticeChannel channel) {
        this.channel = channel;
    }

    /** The next sending fails; later ones do what was said after it. */
    public RecordingTransport failing(TransportFailure.Kind kind) {
        faults.add(new TransportFailure(kind, "no luck with " + Letters.EMAIL));
        return this;
    }

    /** The next sending takes the notice, and then everything breaks down. */
    public RecordingTransport dying() {
        faults.add(new IllegalStateException("The node dies"));
        return this;
    }

    public List<Notice> taken() {
        return taken;
    }

    public int asked() {
        return asked;
    }

    @Override
    public NoticeChannel channel() {
        return channel;
    }

    @Override
    public void send(Notice notice) throws TransportFailure {
        asked++;
        var fault = faults.poll();
        if (fault instanceof TransportFailure failure) {
            throw failure;
        }
        taken.add(notice);
        if (fault instanceof RuntimeException broken) {
            throw broken;
        }
    }
}
