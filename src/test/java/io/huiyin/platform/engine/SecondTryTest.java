package io.huiyin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;

class SecondTryTest {

    private static final RuntimeException COLLISION =
            new ProcessEngineException("in a listener", new OptimisticLockingException("somebody else"));

    private final Command<?> completion = new CompleteTaskCmd("task", new HashMap<>());
    private int tries;

    @Test
    void whatCollidedOnceIsDoneAgain() {
        secondTry(COLLISION).execute(completion);

        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whatACustomerSaysIsHandedOnOnceMore() {
        new MessageCorrelationBuilderImpl(secondTry(COLLISION), "complaintWithdrawn").correlateAllWithResult();

        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whatCollidesAgainAndAgainIsReported() {
        var always =
                List.of(COLLISION, COLLISION, COLLISION, COLLISION, COLLISION).toArray(RuntimeException[]::new);

        assertThatThrownBy(() -> secondTry(always).execute(new ClaimTaskCmd("task", "li")))
                .isSameAs(COLLISION);
        assertThat(tries).isEqualTo(4);
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        var refusal = new ProcessEngineException("required");

        assertThatThrownBy(() -> secondTry(refusal).execute(completion)).isSameAs(refusal);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void onlyWhatPeopleDoWithTasksIsTriedAgain() {
        assertThatThrownBy(() -> secondTry(COLLISION).execute(new DeleteTaskCmd("task", "", false)))
                .isSameAs(COLLISION);
        assertThat(tries).isEqualTo(1);
    }

    private SecondTry secondTry(RuntimeException... failures) {
        Deque<RuntimeException> left = new ArrayDeque<>(List.of(failures));
        var secondTry = new SecondTry();
        secondTry.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                tries++;
                if (!left.isEmpty()) {
                    throw left.pop();
                }
                return null;
            }
        });
        return secondTry;
    }
}
