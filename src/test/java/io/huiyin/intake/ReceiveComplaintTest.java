package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReceiveComplaintTest {

    private static final Registration COMPLAINT = new Registration(Map.of(
            "channel", "APP",
            "externalReference", "APP-1",
            "anonymous", true,
            "title", "No signal",
            "description", "None"));

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final RegisterComplaint registerComplaint =
            new RegisterComplaint(complaints, new MemoryCaseLog(), Clock.systemUTC(), new AboutPolicy(user -> true));
    private final List<String> course = new ArrayList<>();
    private final HandlingProcess process = new StartedProcess();

    @Test
    void registrationAndStartAreOneTransaction() {
        var receipt = receive(this::inTransaction);

        assertThat(receipt.isNew()).isTrue();
        assertThat(course)
                .containsExactly("begin", "started " + receipt.complaint().number(), "commit");
    }

    @Test
    void theSameReferenceThatArrivesInBetweenIsTheSameComplaint() {
        var first = receive(work -> {
            registerComplaint.register(COMPLAINT, Bringer.system("another node"));
            return work.get();
        });

        assertThat(first.isNew()).isFalse();
        assertThat(first.complaint().intake().receivedBy()).isEqualTo("another node");
        assertThat(course).isEmpty();
    }

    private ReceiveComplaint.Receipt receive(ReceiveComplaint.Transaction transaction) {
        return new ReceiveComplaint(registerComplaint, process, complaints, transaction)
                .receive(COMPLAINT, Bringer.system("app"));
    }

    private Registered inTransaction(Supplier<Registered> work) {
        course.add("begin");
        var result = work.get();
        course.add("commit");
        return result;
    }

    /** Notes that handling was started. */
    private final class StartedProcess implements HandlingProcess {

        @Override
        public void begin(Registered registered) {
            course.add("started " + registered.complaint().number());
        }

        @Override
        public void addInformation(ComplaintNumber complaint, String information, String by, Channel channel) {
            throw new AssertionError();
        }

        @Override
        public void withdraw(ComplaintNumber complaint, String statement, String by, Channel channel) {
            throw new AssertionError();
        }

        @Override
        public void customerCorrected(ComplaintNumber complaint, String maskedName) {
            throw new AssertionError();
        }

        @Override
        public Involvement involvement(ComplaintNumber complaint, String user, Set<String> groups) {
            throw new AssertionError();
        }
    }
}
