package io.huiyin.process.bpmn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every user task, also one that a process owner adds in Modeler, its common listeners and its guard. */
@Component
class UserTaskPlugin extends AbstractProcessEnginePlugin {

    private final OpenStep openStep;
    private final RecordStep recordStep;
    private final KeepSilence keepSilence;
    private final FormFeel feel;
    private final Clock clock;

    UserTaskPlugin(OpenStep openStep, RecordStep recordStep, KeepSilence keepSilence, FormFeel feel, Clock clock) {
        this.keepSilence = keepSilence;
        this.openStep = openStep;
        this.recordStep = recordStep;
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners(), new CommonListeners()));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusedForms()));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), interceptor()));
    }

    private CommandInterceptor interceptor() {
        return new SubmissionGuard(feel, clock);
    }

    private static <T> List<T> with(List<T> present, T added) {
        var all = present == null ? new ArrayList<T>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }

    private class CommonListeners extends AbstractBpmnParseListener implements BpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, openStep);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, openStep);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, keepSilence);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, recordStep);
        }
    }
}
