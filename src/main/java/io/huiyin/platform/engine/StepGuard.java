package io.huiyin.platform.engine;

import static java.util.Map.entry;

import io.huiyin.text.Texts;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ReflectionUtils;

/**
 * Lets a complaint move only by its forms and in the hands of those whom its diagram names: for the engine the right to start a
 * process, to work on a task or to assign it includes ways past the form, to any step, in another's name, beside the record, or to the
 * steps of other groups (R2.4.1-b, R5.2.2-3, R5.3.1-2).
 */
class StepGuard extends CommandInterceptor {

    private static final Texts TEXTS = Texts.of("refused");

    /** What nobody does, with the key of the reason. */
    private static final Map<Class<?>, String> REFUSED = Map.ofEntries(
            entry(StartProcessInstanceAtActivitiesCmd.class, "startByForm"),
            entry(EvaluateStartConditionCmd.class, "startByForm"),
            entry(CorrelateMessageCmd.class, "stepByForm"),
            entry(CorrelateAllMessageCmd.class, "stepByForm"),
            entry(SignalEventReceivedCmd.class, "stepByForm"),
            entry(HandleTaskEscalationCmd.class, "stepByForm"),
            entry(HandleTaskBpmnErrorCmd.class, "stepByForm"),
            entry(DelegateTaskCmd.class, "handOver"),
            entry(ResolveTaskCmd.class, "handOver"),
            entry(AddUserIdentityLinkCmd.class, "offerFollows"),
            entry(AddGroupIdentityLinkCmd.class, "offerFollows"),
            entry(DeleteUserIdentityLinkCmd.class, "offerFollows"),
            entry(DeleteGroupIdentityLinkCmd.class, "offerFollows"));

    /** The engine words refusals of these itself, so that nobody would learn the reason. */
    private static final Map<Class<?>, String> BESIDE_THE_RECORD =
            Map.of(AddCommentCmd.class, "besideTheRecord", CreateAttachmentCmd.class, "besideTheRecord");

    private static final Field CLAIMED_FOR = ReflectionUtils.findField(ClaimTaskCmd.class, "userId");

    static {
        ReflectionUtils.makeAccessible(CLAIMED_FOR);
    }

    private final ProcessEngineConfigurationImpl engine;

    StepGuard(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Person.withoutAllRights(engine)) {
            check(command);
        }
        return next.execute(command);
    }

    private void check(Command<?> command) {
        if (REFUSED.containsKey(command.getClass())) {
            throw new AuthorizationException(text(REFUSED.get(command.getClass())));
        }
        if (BESIDE_THE_RECORD.containsKey(command.getClass())) {
            throw new RestException(Status.FORBIDDEN, text(BESIDE_THE_RECORD.get(command.getClass())));
        }
        if (command instanceof ClaimTaskCmd && !user().equals(ReflectionUtils.getField(CLAIMED_FOR, command))) {
            throw new AuthorizationException(text("claimForYourself"));
        }
    }

    private String user() {
        return engine.getIdentityService().getCurrentAuthentication().getUserId();
    }

    private static String text(String reason) {
        return TEXTS.get(LocaleContextHolder.getLocale(), reason);
    }
}
