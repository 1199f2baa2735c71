package io.huiyin.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.attachment.KeepAttachment;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Registration;
import io.huiyin.platform.Browser;
import io.huiyin.process.ComplaintJourneys;
import io.huiyin.process.Submission;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class WhatFormsShowIT extends ComplaintJourneys {

    private static final String PHONE = "13800000001";

    @LocalServerPort
    private int port;

    @Autowired
    HearCustomer customer;

    @Autowired
    ReceiveComplaint receiveComplaint;

    @Autowired
    KeepAttachment files;

    @Test
    void whatTheCustomerAddsIsSeenInATaskThatIsAlreadyOpen() throws Exception {
        complaint.registered(Map.of()).jobs();

        customer.addInformation(complaint.complaint(), Map.of("information", "It also happens at noon"), "customer");
        complaint.jobs();

        assertThat(known(complaint.task("Task_GiveFirstResponse"))
                        .at("/facts/information")
                        .asText())
                .isEqualTo("It also happens at noon");
    }

    @Test
    void everythingThatTheCustomerAddsIsSeenAlsoAFileAlone() throws Exception {
        complaint.registered(Map.of()).jobs();

        customer.addInformation(complaint.complaint(), Map.of("information", "It also happens at noon"), "customer");
        complaint.jobs().after(hours(1));
        var bill = new ByteArrayInputStream("Bill of March: 128 yuan".getBytes(StandardCharsets.UTF_8));
        files.keep(complaint.complaint(), "bill.txt", bill, true, "customer");
        complaint.after(hours(1));
        var own = new ByteArrayInputStream("Line test".getBytes(StandardCharsets.UTF_8));
        files.keep(complaint.complaint(), "test.txt", own, false, "technical-dept");
        customer.addInformation(complaint.complaint(), Map.of("information", "And at night"), "customer");

        assertThat(known(complaint.task("Task_GiveFirstResponse"))
                        .at("/facts/information")
                        .asText())
                .matches("[^\n]* · It also happens at noon\n[^\n]* · File: bill.txt\n[^\n]* · And at night");
    }

    @Test
    void aDepartmentSeesWhatAnotherHasFoundUnderItsName() throws Exception {
        jointly();
        complaint.does("operations-dept", "Task_ContributeFinding", Map.of("departmentFinding", "Ring overloaded"));

        var findings = known(complaint.task("Task_AnalyseRootCause")).get("findings");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("department").asText()).isEqualTo("Operations department");
        assertThat(findings.get(0).get("finding").asText()).isEqualTo("Ring overloaded");
    }

    @Test
    void whoHandlesTheComplaintAgainReadsTheCustomersCommentAndNotHisScore() throws Exception {
        var answer = new HashMap<String, Object>(Steps.callBack(2));
        answer.put("surveyComment", "It dropped again the next evening");
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", answer);

        var facts = known(complaint.task("Task_InvestigateComplaint")).get("facts");

        assertThat(facts.get("surveyComment").asText()).isEqualTo("It dropped again the next evening");
        assertThat(facts.has("satisfactionScore")).isFalse();
        assertThat(facts.has("scoreResult")).isFalse();
    }

    @Test
    void theReasonBesideThePriorityIsThatOfTheRuleThatSetIt() throws Exception {
        handledAgain();

        var known = known(complaint.task("Task_GiveFeedback"));

        assertThat(known.get("priority").asText()).isEqualTo("General");
        assertThat(known.get("priorityReason").asText()).startsWith("The complaint is handled again");
    }

    @Test
    void aSurveyWithoutACommentDoesNotShowThatOfTheRoundBefore() throws Exception {
        handledAgain();
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        var facts = known(complaint.task("Task_InvestigateComplaint")).get("facts");

        assertThat(facts.has("surveyComment")).isFalse();
    }

    /** Up to the feedback of the second round, after a survey with a comment. */
    private void handledAgain() {
        Stages.fedBack(complaint, Map.of())
                .does(
                        "customer-service-dept",
                        "Task_CallBackCustomer",
                        Steps.with(Steps.callBack(2), Map.of("surveyComment", "It dropped again the next evening")))
                .does(
                        "csc-supervisor",
                        "Task_InvestigateComplaint",
                        Steps.jointInvestigation(Map.of("complexTechnical", true)))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does("csc-supervisor", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }

    @Test
    void forWhomItIsWhoHasTakenItUpAndTheOtherIssuesOfTheContactAreSeen() throws Exception {
        complaint.registered(Map.of()).jobs();
        var first = complaint.number();
        var firstTask = complaint.task("Task_GiveFirstResponse");
        complaint
                .registered(Steps.with(
                        Steps.with(regulator(), Map.of("contactId", first.value(), "title", "Wrong bill")),
                        Map.of(
                                "onBehalfOf", "Wang Fang",
                                "behalfRelation", "FAMILY",
                                "behalfConsent", "SPOKEN",
                                "consentEvidence", "recording 12",
                                "externalReference", "MIIT-7")))
                .jobs();

        var task = complaint.task("Task_AssessMajorComplaint");
        assertThat(known(task).get("onBehalf").asText()).doesNotContain("Wang Fang");
        engine.getTaskService().claim(task.getId(), "management");

        var known = known(task);
        assertThat(known.get("onBehalf").asText())
                .isEqualTo("Wang Fang · Family · Said by the customer himself · recording 12");
        assertThat(known.get("outside").asText()).isEqualTo("Regulator, answer wanted by 24 Nov 2025 · MIIT-7");
        assertThat(known.get("otherIssues").asText()).contains(first.value(), "宽带经常掉线");
        assertThat(known(firstTask).get("otherIssues").asText())
                .contains(complaint.number().value(), "Wrong bill");
        new Journey(engine, complaints).of(first).forget();
    }

    @Test
    void whoHandlesAComplaintForAnotherIsToldThatItIsNotKnownWhetherHeAgrees() throws Exception {
        var entered = new HashMap<String, Object>(Journey.ordinary());
        entered.put("onBehalfOf", "Wang Fang");
        var received = receiveComplaint.receive(new Registration(entered), Bringer.system("crm"));
        var task = complaint.of(received.complaint().number()).jobs().task("Task_GiveFirstResponse");
        engine.getTaskService().claim(task.getId(), "technical-dept");

        assertThat(known(task).get("onBehalf").asText()).startsWith("Wang Fang · consent not known: ask for it");
    }

    @Test
    void whoHasNotTakenATaskDoesNotSeeWhoseComplaintItIs() throws Exception {
        var task = complaint.registered(Map.of()).jobs().task("Task_GiveFirstResponse");
        assertThat(known(task).get("customer").asText()).isEqualTo("王**");
        assertThat(variablesOverRest(task)).doesNotContain("王小明", PHONE);

        engine.getTaskService().claim(task.getId(), "technical-dept");
        assertThat(known(task).get("customer").asText()).isEqualTo("王小明");
        assertThat(known(task).get("contact").asText()).contains(PHONE);
        assertThat(variablesOverRest(task)).contains("王小明", PHONE);

        engine.getTaskService().setAssignee(task.getId(), null);
        customer.addInformation(complaint.complaint(), Map.of("information", "It also happens at noon"), "customer");
        complaint.jobs();
        assertThat(known(task).get("customer").asText()).isEqualTo("王**");
        assertThat(variablesOverRest(task)).doesNotContain("王小明", PHONE);
    }

    /** What another member of the group sees who asks the engine itself. */
    private String variablesOverRest(Task task) {
        var member = Browser.at(port).as("technical-dept");
        var path = "/engine-rest/task/" + task.getId();
        return member.get(path + "/form-variables").body()
                + member.get(path + "/variables").body()
                + member.get(path + "/localVariables?deserializeValues=false").body();
    }

    private void jointly() {
        var finding = new HashMap<String, Object>(Steps.investigation());
        finding.keySet().removeAll(Steps.analysis().keySet());
        finding.putAll(Map.of("complexTechnical", true, "needDepartments", List.of("operations-dept")));
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", finding);
    }

    private JsonNode known(Task task) throws Exception {
        JsonValue known = engine.getTaskService().getVariableLocalTyped(task.getId(), Submission.KNOWN, false);
        return new ObjectMapper().readTree(known.getValueSerialized());
    }
}
