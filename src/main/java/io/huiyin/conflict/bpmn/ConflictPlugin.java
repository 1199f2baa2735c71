package io.huiyin.conflict.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Has every user task, also one that a process owner adds in Modeler, keep out those whom its complaint is about. */
@Component
class ConflictPlugin extends AbstractProcessEnginePlugin {

    private final KeepOut keepOut;

    ConflictPlugin(KeepOut keepOut) {
        this.keepOut = keepOut;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomSessionFactories(
                with(configuration.getCustomSessionFactories(), SingleOnesFirst.factory()));
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners(), new OnCreation()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getCommandCheckers()
                .replaceAll(checker -> checker instanceof AuthorizationCommandChecker ? new VariablesOfOne() : checker);
    }

    private static <T> List<T> with(List<T> present, T added) {
        var all = present == null ? new ArrayList<T>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }

    private class OnCreation extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, keepOut);
        }
    }
}
