package io.huiyin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each form asks; delegates, tables and notices rely on these names. A star marks what must be filled in where it is
 * shown, among them everything that the handbook demands.
 */
class FormFieldsTest {

    private static final String ANALYSIS = "analysisWho* analysisWhat* analysisWhen* analysisWhere* analysisWhy*"
            + " analysisHow* rootCause* rootCauseClass* rectificationProposed* complaintFrequency* typeDistribution*"
            + " handlingTimeliness* contentDepth* customerEmotion* problemComplexity*";

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(
                "registerComplaint",
                "title* description* expectation serviceType subtopic impactScope urgentContent severelyDissatisfied"
                        + " majorSigns majorReason customerName* customerNumber contactPhone contactEmail postalAddress anonymous onBehalfOf behalfRelation* behalfConsent* consentEvidence*"
                        + " customerImportance language channel* externalReference receivedAt lateReason contactId externalBody externalDueDate duplicateOf aboutDepartments aboutPersons"
                        + " solvedAtFirstContact finding* solution* rootCauseClass*");
        FIELDS.put("decideDuplicate", "duplicate* duplicateOf* mergeReason*");
        FIELDS.put(
                "relateComplaints",
                "relation* complaintNumber* duplicateOf* cluster* clusterTitle* clusterState* clusterNews* aboutDepartments"
                        + " aboutPersons relationReason*");
        FIELDS.put("noteCustomerMessage", "complaintNumber* channel* messageKind* information* statement*");
        FIELDS.put("classifyComplaint", "category* subtopic classificationNote");
        FIELDS.put("acknowledgeByPhone", "contactNote*");
        FIELDS.put(
                "dispatchComplaint",
                "categoryFound subtopicFound categoryReason* acceptance* responsibleDepartment* dispatchReason*");
        FIELDS.put(
                "giveFirstResponse",
                "notOurs bounceReason* categoryFound subtopicFound categoryReason* responseContent* responseDepartment* responseExpectedTime* responseProgress*"
                        + " responseProcess* responseChannel*");
        FIELDS.put(
                "investigateComplaint",
                "complaintFacts* customerFacts* serviceRecordFacts* evidenceKinds problemLocation* responsibleParty*"
                        + " preliminarySolution* categoryFound subtopicFound categoryReason* majorServiceEvent complexTechnical multiDepartment thirdParty siteVisit"
                        + " needDepartments urgentContentFound impactScopeFound contained " + ANALYSIS);
        FIELDS.put("contributeFinding", "sentBack sentBackReason* departmentFinding* departmentAction");
        FIELDS.put("settleBounce", "bounceDecision* bounceDepartment* bounceNote*");
        FIELDS.put("coordinateJointHandling", "addDepartments* addReason");
        FIELDS.put("analyseRootCause", ANALYSIS);
        FIELDS.put(
                "proposeSolution",
                "solution* compensationYuan contractChange customerInformed customerConsent solutionChannel* alreadyCarriedOut"
                        + " carriedOutWhat* contained");
        FIELDS.put("obtainConsent", "customerInformed* customerConsent consentNote*");
        FIELDS.put("approveSolution", "approval* approvalReason*");
        FIELDS.put("tellSolutionByPhone", "contactNote*");
        FIELDS.put("carryOutSolution", "carriedOutWhat* contained");
        FIELDS.put("confirmCompletion", "confirmation* confirmationNote*");
        FIELDS.put(
                "giveFeedback",
                "customerReached* feedbackChannel* attemptChannel* attemptNote* resolved* method* followUpPlan*"
                        + " followUpAt customerSaid");
        FIELDS.put(
                "callBackCustomer",
                "callBackOutcome* surveyComment scoreResult* scoreAttitude* scoreEfficiency* scoreFairness*"
                        + " scoreTransparency*");
        FIELDS.put(
                "signRecord",
                "signature* confirmSignature* refusalReason* summary paperArchiveRef paperArchiveLocation");
        FIELDS.put("settleRefusal", "refusalSettlement*");
        FIELDS.put(
                "decideRectification",
                "rectification* measure* improvementType* rectificationOwner* rectificationDue* acceptanceCriteria*"
                        + " measureNumber* rectificationReason* anotherMeasure");
        FIELDS.put("carryOutMeasure", "measureDone*");
        FIELDS.put("verifyMeasure", "verification* verificationReason* verificationNote");
        FIELDS.put("decideOnEffect", "effectDecision* newMeasureText* newDue* effectReason*");
        FIELDS.put("giveFinalAnswer", "finalAnswer* remediesTold* finalChannel*");
        FIELDS.put("confirmWithdrawal", "withdrawalStands* withdrawalNote*");
        FIELDS.put("tellEndingByPhone", "contactNote*");
        FIELDS.put("tellFollowUpByPhone", "contactNote*");
        FIELDS.put("tellReturnedByPhone", "customerReached* attemptChannel* attemptNote* contactNote*");
        FIELDS.put("tellMergedByPhone", "contactNote*");
        FIELDS.put("answerForMissedDeadline", "reasonCode* explanation*");
        FIELDS.put("assessMajorComplaint", "assessment* assessedTier* majorCriteria assessmentReason*");
        FIELDS.put("confirmRefutation", "secondOpinion* secondOpinionReason*");
        FIELDS.put("respondToCustomer", "spokenWithCustomer* responseNote* apologyGiven startEmergency");
        FIELDS.put("appointEmergencyLead", "emergencyLead* dutyCalled leadNote");
        FIELDS.put("allocateResources", "resources* dedicatedPerson* externalCoordination");
        FIELDS.put("giveDepartmentPosition", "departmentPosition* proposedWording authorityNotice");
        FIELDS.put("agreeStatement", "agreedStatement* apology");
        FIELDS.put("approveStatement", "statementApproval* statementReason*");
        FIELDS.put("tellStatementByPhone", "contactNote*");
        FIELDS.put("watchPublicOpinion", "opinion* opinionNote*");
        FIELDS.put("sendProgressNotice", "progressMessage* nextStepMessage progressChannel*");
        FIELDS.put("confirmContainment", "containmentHow* containmentNote*");
        FIELDS.put(
                "writePostMortem",
                "reviewResult* reviewSatisfaction* reviewMethods* reviewCause* processImprovement* effectCheck*"
                        + " ruleImprovement* caseProblem* caseStrategy* caseImpact* caseFollowUp* lessons* participants*");
        FIELDS.put("approvePostMortem", "postMortemApproval* postMortemReason*");
        FIELDS.put("approveClosing", "closing* effectConfirmed* closingReason*");
        FIELDS.put("changeMajor", "complaintNumber* majorChange* higherTier* lowerTier* lead* changeReason*");
    }

    @Test
    void everyFormAsksWhatWasAgreed() {
        FIELDS.forEach((form, fields) -> assertThat(questions(form)).as(form).isEqualTo(List.of(fields.split(" "))));
    }

    @Test
    void aHiddenFieldIsOneThatAnotherAnswerCallsFor() {
        for (var form : FIELDS.keySet()) {
            var keys = questions(form).stream().map(key -> key.replace("*", "")).collect(Collectors.toSet());
            for (var component : Form.named(form).components()) {
                var hide = component.at("/conditional/hide").asText("");
                assertThat(words(hide)).as(form + ": " + hide).isSubsetOf(keys);
            }
        }
    }

    private static List<String> questions(String form) {
        return Form.named(form).questions().stream()
                .map(field -> field.path("key").asText()
                        + (field.at("/validate/required").asBoolean() ? "*" : ""))
                .toList();
    }

    /** The variables of a condition but for {@code known}: without strings, paths, functions and FEEL's own words. */
    private static Set<String> words(String expression) {
        var names = expression.replaceAll("\"[^\"]*\"", "").replaceAll("known[.\\w]*", "");
        return Arrays.stream(names.split("[^A-Za-z]+"))
                .filter(word -> !word.isEmpty())
                .filter(word -> !Set.of("and", "or", "not", "true", "false", "null", "count")
                        .contains(word))
                .collect(Collectors.toSet());
    }
}
