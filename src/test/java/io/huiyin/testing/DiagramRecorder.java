package io.huiyin.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers, for all tests of a JVM, which flow nodes and sequence flows of the diagrams were passed. */
public class DiagramRecorder extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    /** Names of the elements that were passed so far. */
    static Set<String> passed() {
        return Set.copyOf(PASSED);
    }

    static String name(String process, String element) {
        return process + " " + element;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                definition.getActivities().forEach(DiagramRecorder::watch);
            }
        });
    }

    private static void watch(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered());
        activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken(flow.getId())));
        activity.getActivities().forEach(DiagramRecorder::watch);
    }

    private static ExecutionListener entered() {
        return execution -> note(execution, execution.getCurrentActivityId());
    }

    private static ExecutionListener taken(String flow) {
        return execution -> note(execution, flow);
    }

    private static void note(DelegateExecution execution, String element) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        PASSED.add(name(process, element));
    }
}
