package io.huiyin.process;

import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Each limit that is a timer of the diagram: how a complaint comes to run against it, and what meets it. */
enum Watched {
    K02(
            "Classification",
            Watched::unsure,
            complaint ->
                    complaint.does("first-contact-agent", "Task_ClassifyComplaint", Map.of("category", "TECHNICAL"))),
    K03(
            "InitialResponse",
            complaint -> complaint.registered(ComplaintJourneys.anonymous()).jobs(),
            complaint -> complaint.does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact())),
    K04(
            "MajorResponse",
            complaint -> Major.graded(complaint, Major.outage()),
            complaint -> complaint.does("management", "Task_RespondToCustomer", Major.spoken())),
    K05(
            "FirstResponse",
            complaint -> complaint.registered(ComplaintJourneys.anonymous()).jobs(),
            complaint -> complaint.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())),
    K07(
            "DepartmentReply",
            complaint -> Stages.responded(complaint, Map.of()),
            complaint -> complaint.does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())),
    K08(
            "Solution",
            complaint -> Stages.investigated(complaint, Map.of()),
            complaint -> complaint.does("technical-dept", "Task_ProposeSolution", Steps.solution())),
    K09("UrgentCompletion", complaint -> Stages.solved(complaint, Map.of("urgentContent", true)), Watched::confirmed),
    K10(
            "Containment",
            complaint -> Major.graded(complaint, Major.outage()),
            complaint -> complaint.does("technical-dept", "Task_ConfirmContainment", Major.contained())),
    K10_REVIEW(
            "Review",
            complaint -> Major.handled(Major.graded(complaint, Major.unfairTreatment()), "customer-service-center"),
            complaint -> complaint
                    .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                    .does("management", "Task_ApprovePostMortem", Major.postMortemApproved())),
    K12("Completion", complaint -> Stages.solved(complaint, Map.of()), Watched::confirmed),
    K13("Feedback", complaint -> Stages.handled(complaint, Map.of()), Watched::fedBack),
    K14("JointClosure", Watched::joint, Watched::fedBack),
    K15(
            "FirstArchive",
            complaint -> Stages.fedBack(complaint, Map.of()),
            complaint -> complaint.sign("Task_SignRecord")),
    K15_SEAL("Seal", Watched::closed, complaint -> complaint.fire("Task_SealArchive")),
    K20("LegalAnswer", complaint -> Stages.handled(complaint, Map.of()), Watched::fedBack),
    K21("OutsideAnswer", Watched::takenUpOutside, Watched::fedBack);

    private final String name;
    private final Consumer<Journey> reach;
    private final Consumer<Journey> meet;

    Watched(String name, Consumer<Journey> reach, Consumer<Journey> meet) {
        this.name = name;
        this.reach = reach;
        this.meet = meet;
    }

    ClockId clock() {
        return ClockId.valueOf(name());
    }

    String boundaryEvent() {
        return "BoundaryEvent_" + name + "Limit";
    }

    void reach(Journey complaint) {
        reach.accept(complaint);
    }

    void meet(Journey complaint) {
        meet.accept(complaint);
    }

    private static void unsure(Journey complaint) {
        var fields = new HashMap<String, Object>();
        fields.put("subtopic", null);
        complaint.registered(fields).jobs();
    }

    private static void takenUpOutside(Journey complaint) {
        complaint
                .registered(ComplaintJourneys.regulator())
                .jobs()
                .does("customer-service-dept", "Task_AssessMajorComplaint", Major.refuted())
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution());
        confirmed(complaint);
    }

    private static void joint(Journey complaint) {
        Stages.responded(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.jointInvestigation(Map.of("complexTechnical", true)))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution());
        confirmed(complaint);
    }

    private static void confirmed(Journey complaint) {
        complaint.does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
    }

    private static void fedBack(Journey complaint) {
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
    }

    private static void closed(Journey complaint) {
        Stages.fedBack(complaint, Map.of())
                .holding("Task_SealArchive")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
    }
}
