package io.huiyin.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands prepared notices over, each at most once on its channel. */
public class Delivery {

    private static final int TRIES = 3;
    private static final int FAULT_LENGTH = 300;

    private final Map<NoticeChannel, Transport> transports = new EnumMap<>(NoticeChannel.class);
    private final Notices notices;
    private final Clock clock;

    public Delivery(Notices notices, List<Transport> transports, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        transports.forEach(transport -> this.transports.put(transport.channel(), transport));
    }

    Set<NoticeChannel> channels() {
        return transports.keySet();
    }

    /**
     * Brings a notice to an end on its channel, whatever state it was left in.
     *
     * @param failedBefore how many tries of the same message on other channels came to nothing; together they are three, as the
     *     engine's retries are
     * @return the notice, which is neither {@code PREPARED} nor {@code SENDING}
     * @throws NoticeDelayed if it is to be tried again
     */
    Notice deliver(Notice notice, int failedBefore) {
        return switch (notice.state()) {
            case SENT, DELIVERED, RETURNED, FAILED, STRANDED, UNCERTAIN -> notice;
            case SENDING -> settle(notice, NoticeState.UNCERTAIN, notice.attempts(), "The node stopped while sending");
            case PREPARED -> handOver(notice, failedBefore);
        };
    }

    private Notice handOver(Notice notice, int failedBefore) {
        if (!notices.claim(notice, clock.instant())) {
            throw new NoticeDelayed(notice);
        }
        try {
            transports.get(notice.channel()).send(notice);
            return settle(notice, NoticeState.SENT, notice.attempts(), null);
        } catch (TransportFailure e) {
            return failed(notice, failedBefore, e);
        }
    }

    private Notice failed(Notice notice, int failedBefore, TransportFailure failure) {
        int attempts = notice.attempts() + 1;
        var fault = withoutAddress(failure.getMessage(), notice.recipient());
        return switch (failure.kind()) {
            case REFUSED -> settle(notice, NoticeState.FAILED, attempts, fault);
            case UNCERTAIN -> settle(notice, NoticeState.UNCERTAIN, attempts, fault);
            case NOT_SENT, OUT_OF_ORDER -> {
                if (failedBefore + attempts < TRIES) {
                    throw new NoticeDelayed(settle(notice, NoticeState.PREPARED, attempts, fault));
                }
                yield settle(notice, givenUp(failure.kind()), attempts, fault);
            }
        };
    }

    private static NoticeState givenUp(TransportFailure.Kind kind) {
        return kind == TransportFailure.Kind.OUT_OF_ORDER ? NoticeState.STRANDED : NoticeState.FAILED;
    }

    private Notice settle(Notice notice, NoticeState state, int attempts, String fault) {
        return notices.settle(notice.become(state, attempts, fault, clock.instant()));
    }

    /** What went wrong, on one line that names nobody. */
    static String withoutAddress(String message, String recipient) {
        var fault =
                String.valueOf(message).replace(recipient, "***").replaceAll("[\\s\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ");
        return fault.length() > FAULT_LENGTH ? fault.substring(0, FAULT_LENGTH) : fault;
    }
}
