package io.huiyin.platform.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private final ModelCheck check = new ModelCheck("knownDelegate"::equals);

    @Test
    void modelsThatFitTogetherHaveNoProblems() {
        assertThat(check(Models.diagram("a"), Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .isEmpty();
    }

    @Test
    void aDiagramThatIsNotXmlNamesFileAndLine() {
        var cut = Models.diagram("a").text().replace("<bpmn:endEvent id=\"End\"/>", "<bpmn:endEvent id=\"End\">");

        assertThat(check(file("processes/a.bpmn", cut))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("processes/a.bpmn");
            assertThat(problem.line()).isEqualTo(lineOf(cut, "</bpmn:process>"));
            assertThat(problem.cause()).contains("bpmn:endEvent");
        });
    }

    @Test
    void aDiagramThatIsNotBpmnNamesTheLineOfTheWrongElement() {
        var wrong = Models.diagram("a").text().replace("<bpmn:endEvent id=\"End\"/>", "\n\n<bpmn:finish id=\"End\"/>");

        assertThat(check(file("processes/a.bpmn", wrong))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(lineOf(wrong, "bpmn:finish"));
            assertThat(problem.cause()).contains("finish");
        });
    }

    @Test
    void aFeelExpressionThatDoesNotParseNamesItsLine() {
        var table = Models.table("d", "if then");

        assertThat(check(table)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("dmn/d.dmn");
            assertThat(problem.line()).isEqualTo(lineOf(table.text(), "Output_Entry"));
            assertThat(problem.cause()).contains("if then");
        });
    }

    @Test
    void aRuleWithACellTooManyNamesItsLine() {
        var table = Models.table("d", "1");
        var wrong = table.text().replace("</rule>", "<outputEntry id=\"More\"><text>2</text></outputEntry></rule>");

        assertThat(check(file("dmn/d.dmn", wrong))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(lineOf(wrong, "id=\"Rule\""));
            assertThat(problem.cause()).contains("1 conclusions");
        });
    }

    @Test
    void anExpressionOfADiagramThatCannotBeReadNamesItsLine() {
        var wrong = Models.diagram("a")
                .text()
                .replace(
                        "targetRef=\"End\"/>",
                        "targetRef=\"End\"><bpmn:conditionExpression>${(a eq }</bpmn:conditionExpression></bpmn:sequenceFlow>");

        assertThat(check(file("processes/a.bpmn", wrong), Models.table("d", "1"), Models.form("f", "textfield")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(lineOf(wrong, "Flow_4"));
                    assertThat(problem.cause()).contains("cannot be read");
                });
    }

    @Test
    void whatAFormShowsByAnExpressionThatCannotBeReadNamesItsLine() {
        var form = Models.form("f", "table")
                .text()
                .replace("\"key\": \"text\"", "\"id\": \"Table\", \"dataSource\": \"=[{\"");

        assertThat(check(file("forms/f.form", form))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.cause()).contains("=[{", "'Table'");
        });
    }

    @Test
    void aDecisionWithoutIdIsRefused() {
        var table = Models.table("d", "1").text().replace("<decision id=\"d\"", "<decision");

        assertThat(check(file("dmn/d.dmn", table))).singleElement().satisfies(problem -> assertThat(problem.cause())
                .contains("needs an id"));
    }

    @Test
    void aConditionOrPatternOfAFormThatCannotBeReadIsNamed() {
        var form = Models.form("f", "textfield").text();

        assertThat(check(file(
                        "forms/f.form",
                        form.replace("\"label\"", "\"conditional\": {\"hide\": \"=if then\"}, \"label\""))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cause()).startsWith("the expression =if then of 'text'"));
        assertThat(check(file(
                        "forms/f.form", form.replace("\"label\"", "\"validate\": {\"pattern\": \"[\"}, \"label\""))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cause()).startsWith("the pattern of 'text'"));
    }

    @Test
    void aFieldThatTasklistCannotShowIsNamed() {
        assertThat(check(Models.form("f", "filepicker"))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.cause()).contains("filepicker");
        });
    }

    /** A browser reads no form that goes on after its end, and shows the second of two things with one name. */
    @Test
    void aFormThatGoesOnAfterItsEndOrSaysAThingTwiceNamesTheLine() {
        var whole = Models.form("f", "textfield").text();
        var twice = whole.replace("\"id\": \"f\"", "\"id\": \"f\",\n \"id\": \"g\"");

        assertThat(check(file("forms/f.form", whole + "}")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
        assertThat(check(file("forms/f.form", twice))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.cause()).contains("'id'");
        });
    }

    @Test
    void aFormThatIsNotJsonNamesTheLine() {
        assertThat(check(file("forms/f.form", "{\n\"id\": \n}")))
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(3);
    }

    @Test
    void aFormWithoutIdIsRefused() {
        assertThat(check(file("forms/f.form", "{\"components\": []}"))).hasSize(1);
    }

    @Test
    void theSameIdInTwoFilesIsRefused() {
        var again = file("processes/b.bpmn", Models.diagram("a").text());

        assertThat(check(Models.diagram("a"), again, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.cause()).contains("'a'").contains("processes/a.bpmn"));
    }

    @Test
    void aFormThatDoesNotExistIsNamed() {
        assertThat(causes(Models.diagram("a"), Models.table("d", "\"x\""))).containsExactly("there is no form 'f'");
    }

    @Test
    void aDecisionThatDoesNotExistIsNamed() {
        assertThat(causes(Models.diagram("a"), Models.form("f", "textfield")))
                .containsExactly("there is no decision 'd'");
    }

    @Test
    void aBeanThatIsNotForDiagramsIsNamedWithItsLine() {
        var diagram = file("processes/a.bpmn", Models.diagram("a").text().replace("knownDelegate", "dataSource"));

        assertThat(check(diagram, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(lineOf(diagram.text(), "dataSource"));
                    assertThat(problem.cause()).contains("${dataSource}");
                });
    }

    @Test
    void aBeanThatIsNotForDiagramsIsNamedInEveryExpressionThatCallsIt() {
        var diagram = file(
                "processes/a.bpmn",
                Models.diagram("a")
                        .text()
                        .replace(
                                "camunda:formRef=\"f\"",
                                "camunda:formRef=\"f\" camunda:dueDate=\"${deadline.due(execution, 'not.this(')}\" "
                                        + "camunda:assignee=\"${knownDelegate.user(execution.getId(), customer.trim())}\""));

        assertThat(check(diagram, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(lineOf(diagram.text(), "deadline.due"));
                    assertThat(problem.cause())
                            .startsWith("there is no bean for diagrams 'deadline' in ${deadline.due");
                });
    }

    @Test
    void anExpressionMayCallAMethodOfAVariableThatOnlyItsFormKnows() {
        var diagram = file(
                "processes/a.bpmn",
                Models.diagram("a")
                        .text()
                        .replace(
                                "camunda:formRef=\"f\"",
                                "camunda:formRef=\"f\" camunda:assignee=\"${contract.startsWith('VIP') ? adviser.trim() : ''}\""));

        assertThat(check(diagram, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .isEmpty();
    }

    @Test
    void aResultThatItsColumnDoesNotNameIsRefusedWithItsLine() {
        var values = "<output id=\"Output\" name=\"result\" typeRef=\"string\">"
                + "<outputValues><text>\"URGENT\",\"GENERAL\"</text></outputValues></output>";
        var table = file(
                "dmn/d.dmn",
                Models.table("d", "\"SOONEST\"")
                        .text()
                        .replace("<output id=\"Output\" name=\"result\" typeRef=\"string\"/>", values));

        assertThat(check(table)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(lineOf(table.text(), "Output_Entry"));
            assertThat(problem.cause())
                    .isEqualTo("\"SOONEST\" is no result of this column, which gives \"GENERAL\", \"URGENT\"");
        });
        assertThat(check(file("dmn/d.dmn", table.text().replace("SOONEST", "URGENT"))))
                .isEmpty();
    }

    @Test
    void aCalledProcessThatDoesNotExistIsNamed() {
        var diagram = file(
                "processes/a.bpmn",
                Models.diagram("a")
                        .text()
                        .replace(
                                "<bpmn:endEvent",
                                "<bpmn:callActivity id=\"Call_B\" calledElement=\"b\"/><bpmn:endEvent"));

        assertThat(causes(diagram, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .containsExactly("there is no process 'b'");
    }

    @Test
    void scriptsAndClassNamesAreRefused() {
        var diagram = file(
                "processes/a.bpmn",
                Models.diagram("a")
                        .text()
                        .replace(
                                "<bpmn:endEvent",
                                "<bpmn:scriptTask id=\"Task_Script\"/><bpmn:serviceTask id=\"Task_Class\" camunda:class=\"java.lang.Object\"/><bpmn:endEvent"));

        assertThat(causes(diagram, Models.table("d", "\"x\""), Models.form("f", "textfield")))
                .hasSize(2);
    }

    private List<Problem> check(ModelFile... files) {
        return check.check(List.of(files));
    }

    private List<String> causes(ModelFile... files) {
        return check(files).stream().map(Problem::cause).toList();
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
