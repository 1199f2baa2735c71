package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The two cases of the handbook and the four others of requirements 5.4, from the intake over REST to the sealed archive. */
class HandbookCasesIT extends ComplaintJourneys {

    @Autowired
    private WebApplicationContext web;

    @Test
    void caseOneAnOutageOfACriticalServiceIsLevelOneWithApologyAndEmergencyResponse() throws Exception {
        received(Map.of(
                "serviceType", "NETWORK",
                "subtopic", "NETWORK_FAULT",
                "title", "Network outage",
                "description", "The network is down and I am unable to use critical services. Nobody helps.",
                "severelyDissatisfied", true));
        gradedAs(MajorTier.TIER_1, "A fault interrupts a core service.");
        assertThat(complaint.complaint().major().emergencyResponse()).isTrue();

        Major.respondedTo(complaint);
        assertThat(complaint.complaint().milestones()).containsKey(Milestone.MAJOR_RESPONDED);
        assertThat(told("STATEMENT")).containsExactlyInAnyOrder("EMAIL", "LETTER");
        assertThat(noted(Event.STEP_COMPLETED))
                .anySatisfy(step -> assertThat(step.detail()).containsEntry("apologyGiven", true));
        Major.handled(complaint, "technical-dept");
        sealed();
    }

    @Test
    void caseTwoAPackageThatWasChangedWithoutNoticeIsLevelTwoAndNeedsInformedConsent() throws Exception {
        received(Map.of(
                "serviceType", "BUSINESS_HANDLING",
                "subtopic", "PACKAGE",
                "title", "套餐被变更",
                "description", "未提前通知就变更了我的套餐，造成服务中断。",
                "severelyDissatisfied", true));
        gradedAs(MajorTier.TIER_2, "It concerns a change of package or service.");
        assertThat(complaint.complaint().major().emergencyResponse()).isTrue();

        Major.stated(complaint.does("management", "Task_RespondToCustomer", Major.spoken()))
                .does("business-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("business-dept", "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis());
        var renegotiated = Steps.with(
                Steps.solution(), Map.of("contractChange", true, "customerInformed", true, "customerConsent", true));
        complaint
                .does("business-dept", "Task_ProposeSolution", renegotiated)
                .does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"))
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
        sealed();
    }

    @Test
    void aRudeClerkWithACalmCustomerIsNotMajor() throws Exception {
        received(Map.of(
                "serviceType", "COMPLAINT",
                "subtopic", "ATTITUDE",
                "impactScope", "SINGLE",
                "title", "The clerk in the shop was rude",
                "description", "The clerk was rude to me yesterday. I only want you to know."));

        handledAsOrdinary("customer-service-center");
    }

    @Test
    void aQuestionAboutATariffFromOneCustomerIsNotMajor() throws Exception {
        received(Map.of(
                "serviceType", "BUSINESS_HANDLING",
                "subtopic", "PACKAGE",
                "impactScope", "SINGLE",
                "title", "资费疑问",
                "description", "请问我的59元套餐为什么多收了5元？"));

        handledAsOrdinary("business-dept");
    }

    @Test
    void aDataLeakIsAtLeastLevelTwo() throws Exception {
        received(Map.of(
                "serviceType", "BUSINESS_HANDLING",
                "subtopic", "PROCESS_PROBLEM",
                "title", "我的个人信息泄露",
                "description", "办理业务后个人信息泄露，每天接到推销电话。"));
        gradedAs(MajorTier.TIER_2, "Rights of the customer are harmed: his data, or a service that he is owed.");

        leakHandled();
        sealed();
    }

    @Test
    void aDataLeakWithMediaInterestIsLevelOne() throws Exception {
        received(Map.of(
                "serviceType", "BUSINESS_HANDLING",
                "subtopic", "PROCESS_PROBLEM",
                "title", "个人信息泄露",
                "description", "个人信息泄露，已有记者联系我，准备曝光。"));
        gradedAs(
                MajorTier.TIER_1,
                "It may affect the reputation of the company: the media or public opinion online take an interest.");

        leakHandled();
        sealed();
    }

    private void leakHandled() {
        complaint
                .does("management", "Task_RespondToCustomer", Major.spoken())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"))
                .each("Task_GiveDepartmentPosition", Steps.with(Major.position(), Map.of("authorityNotice", "YES")))
                .does("pr-dept", "Task_AgreeStatement", Major.statement())
                .does("management", "Task_ApproveStatement", Major.approved());
        Major.handled(complaint, "business-dept");
    }

    private void handledAsOrdinary(String department) {
        assertThat(complaint.complaint().major().candidate()).isEmpty();
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        complaint
                .does(department, "Task_GiveFirstResponse", Steps.firstResponse())
                .does(department, "Task_InvestigateComplaint", Steps.investigation())
                .does(department, "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    private void gradedAs(MajorTier tier, String reason) {
        assertThat(complaint.openTasks()).containsExactly("Task_AssessMajorComplaint");
        assertThat(complaint.complaint().major().candidate()).contains(tier);
        complaint.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        assertThat(complaint.complaint().major().tier()).contains(tier);
        assertThat(noted(Event.DECIDED)).anySatisfy(entry -> assertThat(entry.detail())
                .containsEntry("decision", "majorTier")
                .containsEntry("majorTier", tier.name())
                .containsEntry("reason", reason));
    }

    private void sealed() {
        Major.closed(complaint);
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(noted(Event.ARCHIVED)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("kind", "SEAL"));
    }

    private List<String> told(String purpose) {
        return notices.queryForList(
                "select channel from notice where complaint = ? and purpose = ? and state = 'SENT'",
                String.class,
                complaint.number().value(),
                purpose);
    }

    /** As a channel hands it in: over HTTP, with its own user. */
    private void received(Map<String, Object> fields) throws Exception {
        var body = new HashMap<String, Object>(fields);
        body.put("channel", "APP");
        body.put(
                "customer",
                Map.of(
                        "name", "王小明",
                        "phone", "13800000001",
                        "email", "wang@example.com",
                        "postalAddress", "上海市长宁区1号"));
        var json = new ObjectMapper();
        var answer = MockMvcBuilders.webAppContextSetup(web)
                .addFilters(web.getBean("springSecurityFilterChain", Filter.class))
                .build()
                .perform(post("/api/complaints")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("channel-system:demo".getBytes(StandardCharsets.UTF_8)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        var number = json.readTree(answer.getContentAsString())
                .get("complaintNumber")
                .asText();
        complaint.of(ComplaintNumber.of(number)).jobs();
    }
}
