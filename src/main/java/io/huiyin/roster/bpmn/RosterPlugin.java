package io.huiyin.roster.bpmn;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Has every task that a diagram offers by the roster tell those on duty. */
@Component
class RosterPlugin extends AbstractProcessEnginePlugin {

    private static final String BY_ROSTER = "roster.onDuty(";

    private final TellOnDuty tellOnDuty;

    RosterPlugin(TellOnDuty tellOnDuty) {
        this.tellOnDuty = tellOnDuty;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new OnCreation());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private class OnCreation extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            boolean byRoster = task.getCandidateUserIdExpressions().stream()
                    .anyMatch(users -> users.getExpressionText().contains(BY_ROSTER));
            if (byRoster) {
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tellOnDuty);
            }
        }
    }
}
