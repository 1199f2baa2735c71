package io.huiyin.process;

import java.util.List;

/** Names shared by {@code processes/complaintHandling.bpmn} and Java. */
public final class ComplaintProcess {

    /** The process of one complaint. */
    public static final String KEY = "complaintHandling";

    /** The ladder of one missed limit. */
    public static final String DEADLINE_ESCALATION = "deadlineEscalation";

    /** The life of one improvement measure. */
    public static final String RECTIFICATION = "rectification";

    /** The response to a major complaint, beside its handling. */
    public static final String MAJOR_RESPONSE = "majorComplaintResponse";

    /** The repair of a step that failed for good. */
    public static final String TECHNICAL_FAULT = "technicalFault";

    /** The way of a complaint that is counted as one with another. */
    public static final String MERGED_COMPLAINT = "mergedComplaint";

    /** The step in which somebody calls back whoever wants to withdraw. */
    public static final String CONFIRM_WITHDRAWAL = "Task_ConfirmWithdrawal";

    /** The processes in which people work on one complaint. */
    public static final List<String> ABOUT_A_COMPLAINT = List.of(
            KEY,
            "majorAssessment",
            MAJOR_RESPONSE,
            "postMortem",
            "duplicateCheck",
            MERGED_COMPLAINT,
            "returnedNotice",
            DEADLINE_ESCALATION);

    private ComplaintProcess() {}

    /** Messages, correlated by the complaint number as business key. */
    public static final class Message {
        public static final String COMPLAINT_RECEIVED = "complaintReceived";
        public static final String CUSTOMER_INFORMATION_ADDED = "customerInformationAdded";
        public static final String COMPLAINT_WITHDRAWN = "complaintWithdrawn";
        public static final String DEPARTMENTS_ADDED = "departmentsAdded";
        public static final String COMPLAINT_MERGED = "complaintMerged";
        public static final String MERGE_UNDONE = "mergeUndone";
        public static final String CLUSTER_NEWS = "clusterNews";

        /** To what waits to tell the customer something on the matter of a major complaint. */
        public static final String TELLING_ALLOWED = "tellingAllowed";

        /** To a complaint that would be closed if its result had not come back. */
        public static final String RESULT_HEARD = "resultHeard";

        public static final String LEADING_ANSWERED = "leadingAnswered";
        public static final String LEADING_SEALED = "leadingSealed";
        public static final String DUPLICATE_PROPOSED = "duplicateProposed";
        public static final String NOTICE_RETURNED = "noticeReturned";
        public static final String SURVEY_ANSWERED = "surveyAnswered";
        public static final String MAJOR_UPGRADE_REQUESTED = "majorUpgradeRequested";

        /** To the response of a lower level, which the response of a higher one takes over. */
        public static final String MAJOR_RESPONSE_REPLACED = "majorResponseReplaced";

        /** To whoever is to give regular feedback by phone, when it is due again or the complaint is closed. */
        public static final String CALL_NOT_OWED = "callNotOwed";

        /** To the review of a complaint that is not major after all. */
        public static final String REVIEW_NOT_OWED = "reviewNotOwed";

        private Message() {}
    }

    /** Types of incidents that Huiyin itself opens. */
    public static final class Incident {
        /** A way out for notices does not work; the incident's configuration is the channel. */
        public static final String NOTICE_TRANSPORT = "noticeTransport";

        private Incident() {}
    }

    /** Error codes that a boundary event or an event sub-process catches. */
    public static final class Error {
        public static final String NOTICE_UNDELIVERABLE = "noticeUndeliverable";

        private Error() {}
    }
}
