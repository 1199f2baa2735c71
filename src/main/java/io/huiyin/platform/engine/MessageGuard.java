package io.huiyin.platform.engine;

import io.huiyin.process.ComplaintProcess;
import io.huiyin.text.Texts;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Lets nobody, an administrator of the engine neither, send messages and signals: they end what a complaint waits for, and come from its
 * steps and from doors, which note who wanted what. A higher level may be asked for, since the step that begins then notes it itself
 * (R2.1.1-f, R5.2.2-3).
 */
class MessageGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

    private static final Set<Class<?>> SENDING = Set.of(
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            CorrelateAllMessageBatchCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class);

    private static final Set<String> UPGRADE = Set.of("upgradeTier", "upgradeSigns", "upgradeReason", "upgradeBy");

    private final ProcessEngineConfigurationImpl engine;

    MessageGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (SENDING.contains(command.getClass()) && Person.isOne(engine) && !asksForHigherLevel(command)) {
            throw new AuthorizationException(TEXTS.get(LocaleContextHolder.getLocale(), "messagesByThemselves"));
        }
        return next.execute(command);
    }

    /** Of one complaint, and with nothing that gateways read. */
    private static boolean asksForHigherLevel(Command<?> command) {
        if (!(command instanceof CorrelateMessageCmd)) {
            return false;
        }
        var message = (MessageCorrelationBuilderImpl) MoveGuard.field(command, "builder");
        return ComplaintProcess.Message.MAJOR_UPGRADE_REQUESTED.equals(message.getMessageName())
                && message.getBusinessKey() != null
                && isWithin(UPGRADE, message.getPayloadProcessInstanceVariables())
                && isWithin(Set.of(), message.getPayloadProcessInstanceVariablesLocal())
                && isWithin(Set.of(), message.getPayloadProcessInstanceVariablesToTriggeredScope());
    }

    private static boolean isWithin(Set<String> allowed, Map<String, Object> variables) {
        return variables == null || allowed.containsAll(variables.keySet());
    }
}
