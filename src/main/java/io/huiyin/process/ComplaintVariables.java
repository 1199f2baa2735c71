package io.huiyin.process;

import static io.huiyin.process.Variable.kept;
import static io.huiyin.process.Variable.passing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every variable that lives on an instance of a complaint's processes. What forms collect is on the record instead. */
public final class ComplaintVariables {

    public static final Variable<String> COMPLAINT_NUMBER = passing("complaintNumber", String.class);
    public static final Variable<String> CHANNEL = passing("channel", String.class);
    public static final Variable<String> SERVICE_TYPE = passing("serviceType", String.class);
    public static final Variable<String> SUBTOPIC = passing("subtopic", String.class);
    public static final Variable<String> IMPACT_SCOPE = passing("impactScope", String.class);
    public static final Variable<String> CUSTOMER_IMPORTANCE = passing("customerImportance", String.class);
    public static final Variable<String> EXTERNAL_BODY = passing("externalBody", String.class);
    public static final Variable<Boolean> URGENT_CONTENT = passing("urgentContent", Boolean.class);
    public static final Variable<Boolean> SEVERELY_DISSATISFIED = passing("severelyDissatisfied", Boolean.class);
    public static final Variable<Integer> PRIOR_COMPLAINTS = passing("priorComplaints", Integer.class);
    public static final Variable<String> FIRST_CONTACT_OWNER = passing("firstContactOwner", String.class);
    public static final Variable<Boolean> SOLVED_AT_FIRST_CONTACT = passing("solvedAtFirstContact", Boolean.class);

    /** The customer's masked name, for task lists. */
    public static final Variable<String> CUSTOMER = passing("customer", String.class);

    public static final Variable<String> CATEGORY = kept("category", String.class);
    public static final Variable<String> PRIORITY = kept("priority", String.class);
    public static final Variable<String> HANDLING_TRACK = kept("handlingTrack", String.class);
    public static final Variable<String> RESPONSIBLE_DEPARTMENT = passing("responsibleDepartment", String.class);
    public static final Variable<String> HANDLER = passing("handler", String.class);
    public static final Variable<Integer> ROUND = kept("round", Integer.class);
    public static final Variable<String> ENDING = kept("ending", String.class);

    public static final Variable<Boolean> CLASSIFICATION_SURE = passing("classificationSure", Boolean.class);
    public static final Variable<Boolean> DEPARTMENT_SURE = passing("departmentSure", Boolean.class);
    public static final Variable<String> ACCEPTANCE = passing("acceptance", String.class);
    public static final Variable<Boolean> TAKEN_ON = passing("takenOn", Boolean.class);
    public static final Variable<Integer> BOUNCES = passing("bounces", Integer.class);
    /** Id of the notice that came back. */
    public static final Variable<String> RETURNED_NOTICE = kept("returnedNotice", String.class);

    public static final Variable<String> TOLD_BY = passing("toldBy", String.class);

    /** Whether a named person has given the customer the first response, or has helped him in the first contact. */
    public static final Variable<Boolean> CUSTOMER_ANSWERED = passing("customerAnswered", Boolean.class);

    public static final Variable<Boolean> GRADING_CHANGED = passing("gradingChanged", Boolean.class);

    /** The signs of a major complaint, separated by commas; see {@link io.huiyin.complaint.MajorSign}. */
    public static final Variable<String> MAJOR_SIGNS = passing("majorSigns", String.class);

    public static final Variable<Boolean> MAJOR_CANDIDATE = kept("majorCandidate", Boolean.class);
    public static final Variable<Boolean> MAJOR_CONFIRMED = kept("majorConfirmed", Boolean.class);

    /** Whether an assessment has just made the complaint major, or more so than it was. */
    public static final Variable<Boolean> MAJOR_RAISED = passing("majorRaised", Boolean.class);

    public static final Variable<String> MAJOR_TIER = kept("majorTier", String.class);

    /** The level that a rule or a person has proposed and that is to be assessed. */
    public static final Variable<String> PROPOSED_TIER = passing("proposedTier", String.class);

    /** The level that a person has named; null where the rules decide. */
    public static final Variable<String> ASSESSED_TIER = passing("assessedTier", String.class);

    public static final Variable<Boolean> SECOND_PERSON_NEEDED = passing("secondPersonNeeded", Boolean.class);
    public static final Variable<Boolean> EMERGENCY_RESPONSE = passing("emergencyResponse", Boolean.class);
    public static final Variable<String> EMERGENCY_LEAD = passing("emergencyLead", String.class);
    public static final Variable<String> RESPONSE_OUTCOME = passing("responseOutcome", String.class);
    public static final Variable<Boolean> STATEMENT_APPROVED = passing("statementApproved", Boolean.class);
    public static final Variable<String> OPINION = passing("opinion", String.class);
    public static final Variable<Boolean> POST_MORTEM_APPROVED = passing("postMortemApproved", Boolean.class);
    public static final Variable<Boolean> CLOSING_APPROVED = passing("closingApproved", Boolean.class);
    public static final Variable<Integer> FEEDBACK_MINIMUM = passing("feedbackMinimum", Integer.class);
    public static final Variable<Boolean> MAJOR_SERVICE_EVENT = passing("majorServiceEvent", Boolean.class);
    public static final Variable<Boolean> COMPLEX_TECHNICAL = passing("complexTechnical", Boolean.class);
    public static final Variable<Boolean> MULTI_DEPARTMENT = passing("multiDepartment", Boolean.class);
    public static final Variable<Boolean> THIRD_PARTY = passing("thirdParty", Boolean.class);
    public static final Variable<Boolean> SITE_VISIT = passing("siteVisit", Boolean.class);
    public static final Variable<Long> COMPENSATION_CENTS = passing("compensationCents", Long.class);
    public static final Variable<Boolean> CONTRACT_CHANGE = passing("contractChange", Boolean.class);
    public static final Variable<Boolean> APPROVAL_NEEDED = passing("approvalNeeded", Boolean.class);
    public static final Variable<String> APPROVER = passing("approver", String.class);
    public static final Variable<Boolean> APPROVED = passing("approved", Boolean.class);
    public static final Variable<Integer> APPROVALS_NEEDED = passing("approvalsNeeded", Integer.class);

    /** User ids of those who have approved the present proposal, separated by commas. */
    public static final Variable<String> APPROVED_BY = passing("approvedBy", String.class);

    public static final Variable<Boolean> APPROVALS_COMPLETE = passing("approvalsComplete", Boolean.class);
    public static final Variable<Boolean> CONSENT_NEEDED = passing("consentNeeded", Boolean.class);

    /** Whether the present proposal is approved and the customer agrees, as far as either is needed. */
    public static final Variable<Boolean> SOLUTION_GRANTED = passing("solutionGranted", Boolean.class);

    public static final Variable<Boolean> ALREADY_CARRIED_OUT = passing("alreadyCarriedOut", Boolean.class);
    public static final Variable<Boolean> COMPLETION_CONFIRMED = passing("completionConfirmed", Boolean.class);
    public static final Variable<Boolean> CUSTOMER_REACHED = passing("customerReached", Boolean.class);
    public static final Variable<String> FEEDBACK_CHANNELS = passing("feedbackChannels", String.class);
    public static final Variable<Boolean> SURVEY_ANSWERED = passing("surveyAnswered", Boolean.class);
    public static final Variable<Integer> SATISFACTION_SCORE = passing("satisfactionScore", Integer.class);
    public static final Variable<String> SATISFACTION_OUTCOME = passing("satisfactionOutcome", String.class);
    public static final Variable<Boolean> RECTIFICATION_NEEDED = passing("rectificationNeeded", Boolean.class);
    public static final Variable<Boolean> WITHDRAWAL_STANDS = passing("withdrawalStands", Boolean.class);

    /** The department that one of several parallel tasks is for. */
    public static final Variable<String> DEPARTMENT = passing("department", String.class);

    public static final Variable<Boolean> FINDING_GIVEN = passing("findingGiven", Boolean.class);
    public static final Variable<Boolean> PART_NEEDED = passing("partNeeded", Boolean.class);

    /** How often the part of a department was sent back, whichever department it went to. */
    public static final Variable<Long> PART_BOUNCES = passing("partBounces", Long.class);

    /** Number of a measure that was decided and is to be started; empty when there is none. */
    public static final Variable<String> NEW_MEASURE = passing("newMeasure", String.class);

    public static final Variable<Boolean> ANOTHER_MEASURE = passing("anotherMeasure", Boolean.class);

    /** Limits of a measure, from the table {@code measurePlan}. */
    public static final Variable<String> REMINDER_BEFORE = passing("reminderBefore", String.class);

    public static final Variable<String> VERIFY_WITHIN = passing("verifyWithin", String.class);
    public static final Variable<String> CHECKS_AFTER = passing("checksAfter", String.class);
    public static final Variable<String> DECIDE_WITHIN = passing("decideWithin", String.class);

    public static final Variable<Boolean> CRITERIA_MET = passing("criteriaMet", Boolean.class);
    public static final Variable<String> EFFECT = passing("effect", String.class);
    public static final Variable<Boolean> DONE_AGAIN = passing("doneAgain", Boolean.class);

    /** Number of the complaint that this one looks like, or is counted as one with (S-16). */
    public static final Variable<String> DUPLICATE_OF = kept("duplicateOf", String.class);

    /** What a supervisor decides about how complaints belong together. */
    public static final Variable<String> RELATION = kept("relation", String.class);

    public static final Variable<Boolean> IS_DUPLICATE = kept("isDuplicate", Boolean.class);

    public static final Variable<String> MISSED_CLOCK = passing("missedClock", String.class);
    public static final Variable<Boolean> LIMIT_MISSED = passing("limitMissed", Boolean.class);

    /** Step of the ladder that a missed limit has reached (S-09). */
    public static final Variable<String> ESCALATION_STEP = passing("escalationStep", String.class);

    /** Users and groups that the ladder tells, separated by commas. */
    public static final Variable<String> TO_TELL = passing("toTell", String.class);

    /** Groups that the ladder asks why a limit was missed, separated by commas. */
    public static final Variable<String> ASKED = passing("asked", String.class);

    /** How many sentences of the handbook a night found broken that nobody knew of. */
    public static final Variable<Integer> BREACHES = kept("breaches", Integer.class);

    public static final Variable<Boolean> ALL_CHECKED = passing("allChecked", Boolean.class);

    /** Which, in words. */
    public static final Variable<String> BROKEN_SENTENCES = passing("brokenSentences", String.class);

    private ComplaintVariables() {}

    /** All declared variables. */
    public static Set<Variable<?>> all() {
        return Arrays.stream(ComplaintVariables.class.getDeclaredFields())
                .map(ComplaintVariables::variable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Variable<?> variable(Field field) {
        try {
            return (Variable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
