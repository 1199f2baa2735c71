package io.huiyin.testing;

import java.util.List;
import java.util.Map;

/** What people typically do about a major complaint; tests override only what they care about. */
public final class Major {

    private Major() {}

    /** An outage that hits somebody who depends on the service, as an agent takes it down. */
    public static Map<String, Object> outage() {
        return Map.of(
                "title", "网络服务中断",
                "description", "从早上开始网络中断，无法使用关键服务，一直没有人处理。",
                "severelyDissatisfied", true);
    }

    /** A package that was changed without notice. */
    public static Map<String, Object> packageChange() {
        return Map.of(
                "serviceType", "BUSINESS_HANDLING",
                "subtopic", "PACKAGE",
                "title", "套餐被擅自变更",
                "description", "未提前通知就变更了我的套餐，导致停机。",
                "severelyDissatisfied", true);
    }

    /** Grossly unfair treatment by staff. */
    public static Map<String, Object> unfairTreatment() {
        return Map.of(
                "serviceType", "COMPLAINT",
                "subtopic", "ATTITUDE",
                "title", "营业员态度恶劣",
                "description", "营业员当众辱骂我，要求给个说法。",
                "severelyDissatisfied", true);
    }

    public static Map<String, Object> confirmed() {
        return Map.of(
                "assessment", "CONFIRMED",
                "majorCriteria", List.of("CORE_SERVICE", "GRAVITY"),
                "assessmentReason", "Confirmed by the monitoring system and by the customer");
    }

    public static Map<String, Object> refuted() {
        return Map.of("assessment", "REFUTED", "assessmentReason", "The line was only slow for an hour");
    }

    public static Map<String, Object> spoken() {
        return Map.of(
                "spokenWithCustomer", "BY_PHONE", "responseNote", "Apologised, fault is located", "apologyGiven", true);
    }

    public static Map<String, Object> lead(String user) {
        return Map.of("emergencyLead", user, "dutyCalled", true);
    }

    public static Map<String, Object> resources() {
        return Map.of(
                "resources", List.of("DEDICATED_PERSON", "ON_SITE_SUPPORT"),
                "dedicatedPerson", "Zhao Min",
                "externalCoordination", "Not needed: our own network");
    }

    public static Map<String, Object> position() {
        return Map.of("departmentPosition", "We repair and explain", "proposedWording", "We are sorry");
    }

    public static Map<String, Object> statement() {
        return Map.of("agreedStatement", "我们已定位故障，今天内恢复服务。", "apology", "非常抱歉给您带来不便。");
    }

    public static Map<String, Object> approved() {
        return Map.of("statementApproval", "APPROVE");
    }

    public static Map<String, Object> calm() {
        return Map.of("opinion", "CALM", "opinionNote", "Nobody writes about it");
    }

    public static Map<String, Object> progress() {
        return Map.of("progressMessage", "设备已更换，正在测试。", "nextStepMessage", "晚上再联系您。", "progressChannel", "SMS");
    }

    public static Map<String, Object> contained() {
        return Map.of("containmentHow", "RESTORED", "containmentNote", "Service restored at noon");
    }

    public static Map<String, Object> postMortem() {
        return Map.ofEntries(
                Map.entry("reviewResult", "Repaired and compensated"),
                Map.entry("reviewSatisfaction", "CONFIRMED"),
                Map.entry("reviewMethods", List.of("INTERNAL_INVESTIGATION", "DATA_ANALYSIS")),
                Map.entry("reviewCause", "A splitter without spare part"),
                Map.entry("processImprovement", "Spare parts in every district"),
                Map.entry("effectCheck", "Call-back after two weeks"),
                Map.entry("ruleImprovement", "None: the rules were kept"),
                Map.entry("caseProblem", "Outage of a critical line"),
                Map.entry("caseStrategy", "Repair at once, one person for the customer"),
                Map.entry("caseImpact", "Half a day without service"),
                Map.entry("caseFollowUp", "A second line is offered"),
                Map.entry("lessons", "Keep spare splitters near"),
                Map.entry("participants", "Technical, operations, legal, public relations"));
    }

    public static Map<String, Object> postMortemApproved() {
        return Map.of("postMortemApproval", "APPROVE");
    }

    public static Map<String, Object> closing() {
        return Map.of("closing", "APPROVE", "effectConfirmed", "The customer says that it works");
    }

    /** The complaint is registered and confirmed at the proposed level. */
    public static Journey graded(Journey complaint, Map<String, Object> fields) {
        return complaint
                .registered(fields)
                .jobs()
                .does("customer-service-dept", "Task_AssessMajorComplaint", confirmed());
    }

    /** The departments have agreed what is said, management has approved it, and the customer knows it. */
    public static Journey stated(Journey complaint) {
        return complaint
                .does("management", "Task_AppointEmergencyLead", lead("management"))
                .each("Task_GiveDepartmentPosition", position())
                .does("pr-dept", "Task_AgreeStatement", statement())
                .does("management", "Task_ApproveStatement", approved());
    }

    /** Everything that the emergency response asks for, until only progress notices are left. */
    public static Journey respondedTo(Journey complaint) {
        return stated(complaint.does("management", "Task_RespondToCustomer", spoken()))
                .does("management", "Task_AllocateResources", resources())
                .does("pr-dept", "Task_WatchPublicOpinion", calm())
                .does("technical-dept", "Task_ConfirmContainment", contained());
    }

    /** The department handles the complaint together with the others, up to the confirmed completion. */
    public static Journey handled(Journey complaint, String handler) {
        return complaint
                .does(handler, "Task_GiveFirstResponse", Steps.firstResponse())
                .does(handler, "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does(handler, "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }

    /** Told, signed, rated and reviewed; management has closed it. */
    public static Journey closed(Journey complaint) {
        complaint
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord");
        return complaint
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .does("analysis-team", "Task_WritePostMortem", postMortem())
                .does("management", "Task_ApprovePostMortem", postMortemApproved())
                .does("management", "Task_ApproveClosing", closing());
    }
}
