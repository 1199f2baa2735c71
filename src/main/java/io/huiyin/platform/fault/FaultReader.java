package io.huiyin.platform.fault;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Reads from the engine what a person needs to know of a failed step. */
final class FaultReader {

    private static final Pattern ERROR = Pattern.compile(
            "(?m)^(?:Caused by: )?([\\w.$]+(?:Exception|Error|Incident|Refused|Throwable)\\w*)(?=[:\\s]|$)");

    private FaultReader() {}

    /** The fault, or null if it is one of the fault process itself or of no process. */
    static Fault read(IncidentContext context) {
        var commands = Context.getCommandContext();
        var execution = context.getExecutionId() == null
                ? null
                : commands.getExecutionManager().findExecutionById(context.getExecutionId());
        if (execution == null
                || FaultDesk.PROCESS.equals(execution.getProcessDefinition().getKey())) {
            return null;
        }
        var stepId = context.getFailedActivityId() == null ? context.getActivityId() : context.getFailedActivityId();
        var step = execution.getProcessDefinition().findActivity(stepId);
        var name = step == null || step.getName() == null ? stepId : step.getName();
        var job = commands.getJobManager().findJobById(context.getConfiguration());
        return new Fault(execution.getProcessBusinessKey(), context.getConfiguration(), stepId, name, errorClass(job));
    }

    private static String errorClass(JobEntity job) {
        return job == null ? "" : innermost(job.getExceptionStacktrace());
    }

    /** The class of the last cause in a stack trace. */
    static String innermost(String stacktrace) {
        var found = ERROR.matcher(stacktrace == null ? "" : stacktrace);
        var last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return last.substring(last.lastIndexOf('.') + 1);
    }
}
