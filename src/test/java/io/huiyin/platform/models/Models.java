package io.huiyin.platform.models;

import java.nio.charset.StandardCharsets;

/** Small models to check and deploy. */
final class Models {

    private Models() {}

    /** A diagram with one service task, one decision and one task with a form. */
    static ModelFile diagram(String id) {
        return file(
                "processes/" + id + ".bpmn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://huiyin.io">
                  <bpmn:process id="%s" isExecutable="true">
                    <bpmn:startEvent id="Start"/>
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_Serve"/>
                    <bpmn:serviceTask id="Task_Serve" camunda:delegateExpression="${knownDelegate}"/>
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_Serve" targetRef="Task_Decide"/>
                    <bpmn:businessRuleTask id="Task_Decide" camunda:decisionRef="d" camunda:decisionRefBinding="deployment"/>
                    <bpmn:sequenceFlow id="Flow_3" sourceRef="Task_Decide" targetRef="Task_Work"/>
                    <bpmn:userTask id="Task_Work" camunda:formRef="f" camunda:formRefBinding="deployment"/>
                    <bpmn:sequenceFlow id="Flow_4" sourceRef="Task_Work" targetRef="End"/>
                    <bpmn:endEvent id="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """
                        .formatted(id));
    }

    /** A table with one rule that gives this expression. */
    static ModelFile table(String id, String output) {
        return file(
                "dmn/" + id + ".dmn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_%1$s" name="%1$s" namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="%1$s" name="%1$s">
                    <decisionTable id="Table">
                      <output id="Output" name="result" typeRef="string"/>
                      <rule id="Rule">
                        <outputEntry id="Output_Entry">
                          <text>%2$s</text>
                        </outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                        .formatted(id, output));
    }

    /** A form with one field of this type. */
    static ModelFile form(String id, String fieldType) {
        return file(
                "forms/" + id + ".form",
                """
                {"id": "%s", "type": "default", "schemaVersion": 16, "components": [
                  {"type": "%s", "key": "text", "label": "Text"}
                ]}
                """
                        .formatted(id, fieldType));
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
