package io.huiyin.testing;

import java.util.Map;

/** Takes an ordinary complaint along to where a test begins; who does what is as in the demo. */
public final class Stages {

    private Stages() {}

    /** The department has given the first response. */
    public static Journey responded(Journey complaint, Map<String, Object> fields) {
        return complaint
                .registered(fields)
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
    }

    /** The department has found the cause. */
    public static Journey investigated(Journey complaint, Map<String, Object> fields) {
        return responded(complaint, fields).does("technical-dept", "Task_InvestigateComplaint", Steps.investigation());
    }

    /** The solution is carried out and told. */
    public static Journey solved(Journey complaint, Map<String, Object> fields) {
        return investigated(complaint, fields).does("technical-dept", "Task_ProposeSolution", Steps.solution());
    }

    /** A second person has confirmed the completion. */
    public static Journey handled(Journey complaint, Map<String, Object> fields) {
        return solved(complaint, fields).does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }

    /** The customer knows the result and is asked how satisfied he is. */
    public static Journey fedBack(Journey complaint, Map<String, Object> fields) {
        return handled(complaint, fields).does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
    }

    /** A person who has nothing to do with the complaint so far handles it once more, up to the feedback. */
    public static Journey handledAgain(Journey complaint, String handler) {
        return completedAgain(complaint, handler)
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
    }

    /** The same up to where the feedback is due. */
    public static Journey completedAgain(Journey complaint, String handler) {
        return complaint
                .does(handler, "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does(handler, "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }
}
