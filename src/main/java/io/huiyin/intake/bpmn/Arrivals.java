package io.huiyin.intake.bpmn;

import io.huiyin.complaint.Refused;
import io.huiyin.intake.Registered;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Hands a complaint from the door that has registered it to the listener of the message start event. Both run in one thread; a
 * variable would need a serialised object, and anybody who may send messages could forge it.
 */
@Component
class Arrivals {

    private final ThreadLocal<Registered> arriving = new ThreadLocal<>();

    /** Makes the complaint known while its message is correlated. */
    <T> T during(Registered registered, Supplier<T> correlation) {
        arriving.set(registered);
        try {
            return correlation.get();
        } finally {
            arriving.remove();
        }
    }

    /** @throws Refused if the message did not come from one of Huiyin's own doors */
    Registered take() {
        var registered = arriving.get();
        if (registered == null) {
            throw new Refused("complaintNumber", "notRegistered");
        }
        arriving.remove();
        return registered;
    }
}
