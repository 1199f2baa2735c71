package io.huiyin.intake;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Complaints.DuplicateReference;
import io.huiyin.complaint.SecretToken;
import java.util.Optional;
import java.util.function.Supplier;

/** What every door but the start form does: register a complaint and start its handling, both or neither, and each complaint once. */
public class ReceiveComplaint {

    private static final int LONGEST_REFERENCE = 200;

    private final RegisterComplaint registerComplaint;
    private final HandlingProcess process;
    private final Complaints complaints;
    private final Transaction transaction;

    ReceiveComplaint(
            RegisterComplaint registerComplaint,
            HandlingProcess process,
            Complaints complaints,
            Transaction transaction) {
        this.registerComplaint = registerComplaint;
        this.process = process;
        this.complaints = complaints;
        this.transaction = transaction;
    }

    /**
     * Receives a complaint; the same reference of the same channel again gives the complaint of the first time, whatever else
     * was sent with it.
     *
     * @throws io.huiyin.complaint.Refused naming every field that is missing or malformed; then nothing has changed
     */
    public Receipt receive(Registration registration, Bringer bringer) {
        return receive(registration, bringer, complaint -> {});
    }

    /**
     * The same.
     *
     * @param also what else the door does with a complaint that is new, in the same transaction
     */
    public Receipt receive(Registration registration, Bringer bringer, Also also) {
        return known(registration).orElseGet(() -> receiveNew(registration, bringer, also));
    }

    private Receipt receiveNew(Registration registration, Bringer bringer, Also also) {
        try {
            var registered = transaction.in(() -> {
                var result = registerComplaint.register(registration, bringer);
                process.begin(result);
                also.with(result.complaint());
                return result;
            });
            return new Receipt(registered.complaint(), Optional.of(registered.trackingToken()));
        } catch (DuplicateReference e) {
            return known(registration).orElseThrow(() -> e);
        }
    }

    private Optional<Receipt> known(Registration registration) {
        var fields = new Fields(registration.values());
        var channel = fields.choice("channel", Channel.class);
        var reference = fields.line("externalReference", LONGEST_REFERENCE);
        if (channel == null || reference == null || fields.hasRefusals()) {
            return Optional.empty();
        }
        return complaints
                .findByReference(channel, reference)
                .map(complaint -> new Receipt(complaint, Optional.empty()));
    }

    /**
     * The answer of a door.
     *
     * @param trackingToken empty if the complaint had been received before: only its hash is kept
     */
    public record Receipt(Complaint complaint, Optional<SecretToken> trackingToken) {

        /** Whether this call has brought the complaint in. */
        public boolean isNew() {
            return trackingToken.isPresent();
        }
    }

    /** What a door does besides with a complaint that is new. */
    @FunctionalInterface
    public interface Also {
        void with(Complaint complaint);
    }

    /** All or nothing. */
    interface Transaction {
        Registered in(Supplier<Registered> work);
    }
}
