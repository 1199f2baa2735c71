package io.huiyin.process.bpmn;

import io.huiyin.complaint.Refused;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Tells the sender of a refused form that it is his to mend. Stands outside the engine's transaction: inside, a bad request is
 * rolled back without an error in the log, but the engine's REST interface would call it an error of the server.
 */
class RefusedForms extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (BadUserRequestException e) {
            if (e.getCause() instanceof Refused refused && Context.getCommandContext() == null) {
                throw refusal(command, refused, e);
            }
            throw e;
        }
    }

    private static RuntimeException refusal(Command<?> command, Refused refused, BadUserRequestException e) {
        if (command instanceof SubmitTaskFormCmd
                || command instanceof SubmitStartFormCmd
                || command instanceof CompleteTaskCmd) {
            return new FormFieldValidationException(refused.field(), e.getMessage(), refused);
        }
        return command instanceof StartProcessInstanceCmd
                ? new RestException(Status.BAD_REQUEST, refused, e.getMessage())
                : e;
    }
}
