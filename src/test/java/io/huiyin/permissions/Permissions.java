package io.huiyin.permissions;

import static java.util.stream.Stream.concat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what: the duty list (requirements section 7) as addresses. {@code docs/permissions.md} is written from this list and
 * {@link PermissionsIT} tries every line as every group; a new address of Huiyin needs a line here.
 */
final class Permissions {

    static final String ENGINE = "/engine-rest";

    /** The method of an address that stands for logging in to a web application. */
    static final String LOGIN = "LOGIN";

    /** What is there only while notices stay in the house. */
    static final String DEMO = "Outbox of the demo";

    private static final String[] STARTERS = {"first-contact-agent", "customer-service-center", "business-dept"};
    private static final String[] WATCHING = {"auditor", "complaint-supervisor", "csc-supervisor"};
    private static final String[] CHECKING = {"auditor", "complaint-supervisor"};
    private static final String[] COORDINATING = {
        "first-contact-agent",
        "customer-service-center",
        "customer-service-dept",
        "archivist",
        "analysis-team",
        "management"
    };
    private static final String[] DEPARTMENTS = {
        "business-dept",
        "technical-dept",
        "operations-dept",
        "information-security",
        "legal-dept",
        "pr-dept",
        "dept-head"
    };
    private static final String[] DEPARTMENT_OF_OWN = {
        "business-dept", "technical-dept", "operations-dept", "information-security", "legal-dept", "pr-dept"
    };
    private static final String[] COCKPIT = {"auditor", "complaint-supervisor", "process-owner", "ops-admin"};
    private static final String OFFER = "{\"groupId\": \"legal-dept\", \"type\": \"candidate\"}";
    private static final String PERSON = "{\"name\": \"Kanarienvogel\", \"phone\": \"13955550142\"}";
    private static final String FILES = "/api/complaints/{number}/attachments";
    private static final String TASK_FILES = "/camunda/api/huiyin/tasks/{task}/files";
    private static final String NO_FILE = "--b--\r\n";
    private static final String[] EVERYBODY = groups();

    private Permissions() {}

    static List<Permission> all() {
        return Stream.of(
                        webApplications(),
                        complaints(),
                        archive(),
                        courses(),
                        conformance(),
                        majorComplaints(),
                        measures(),
                        otherSystems(),
                        system(),
                        tasks(),
                        running(),
                        history(),
                        models(),
                        people())
                .flatMap(area -> area)
                .toList();
    }

    private static Stream<Permission> webApplications() {
        var area = "Web applications";
        return Stream.of(
                Permission.of(area, "Log in to Tasklist", LOGIN + " tasklist")
                        .all(except("auditor", "process-owner", "channel-system")),
                Permission.of(area, "Log in to Cockpit", LOGIN + " cockpit").all(COCKPIT),
                Permission.of(area, "Log in to Admin", LOGIN + " admin"));
    }

    private static String[] except(String... groups) {
        return Arrays.stream(EVERYBODY)
                .filter(group -> !List.of(groups).contains(group))
                .toArray(String[]::new);
    }

    private static Stream<Permission> complaints() {
        var area = "Complaints";
        var statement = "{\"%s\": \"It rings again\", \"channel\": \"PHONE\"}";
        return Stream.of(
                Permission.of(area, "Hand in a complaint", "POST /api/complaints")
                        .with(Canary.COMPLAINT)
                        .all(STARTERS)
                        .all("channel-system"),
                Permission.of(area, "Hand in many as a file", "POST /api/complaints/import")
                        .with("[]")
                        .all(STARTERS)
                        .all("channel-system"),
                seen(Permission.of(area, "Read a complaint", "GET /api/complaints/{number}")),
                seen(Permission.of(area, "Read its course", "GET /api/complaints/{number}/timeline")),
                seen(Permission.of(area, "Read its limits", "GET /api/complaints/{number}/clocks")),
                Permission.of(area, "Read how the departments' parts stand", "GET /api/complaints/{number}/departments")
                        .all(WATCHING)
                        .all(COORDINATING)
                        .own(DEPARTMENT_OF_OWN),
                Permission.of(area, "Ask more departments", "POST /api/complaints/{number}/departments")
                        .with("{\"departments\": [\"legal-dept\"]}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Read whom it is about", "GET /api/complaints/{number}/conflict")
                        .all("csc-supervisor", "management"),
                Permission.of(area, "Find the complaints of a customer", "POST /api/complaints/of-customer")
                        .with("{\"phone\": \"13800138000\"}")
                        .all(STARTERS)
                        .all("csc-supervisor", "customer-service-dept"),
                Permission.of(area, "Find what it looks like", "GET /api/complaints/{number}/duplicates")
                        .all(STARTERS)
                        .all("csc-supervisor", "customer-service-dept"),
                Permission.of(area, "Merge it with another", "POST /api/complaints/{number}/merge")
                        .with("{\"into\": \"TS000000000000000\", \"reason\": \"The same line\"}")
                        .all("csc-supervisor"),
                Permission.of(area, "Part it from another", "POST /api/complaints/{number}/merge/undo")
                        .with("{\"reason\": \"Another line\"}")
                        .all("csc-supervisor"),
                Permission.of(area, "Read the events that many complain about", "GET /api/incident-clusters")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Open an event", "POST /api/incident-clusters")
                        .with("{\"title\": \"Fibre cut\"}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Read an event", "GET /api/incident-clusters/{cluster}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Join it to an event", "PUT /api/incident-clusters/{cluster}/complaints/{number}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(
                                area,
                                "Take it out of an event",
                                "DELETE /api/incident-clusters/{cluster}/complaints/{number}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Tell all of an event what is known", "POST /api/incident-clusters/{cluster}/news")
                        .with("{\"state\": \"REPAIRED\", \"text\": \"It works again\"}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Name whom it is about", "PUT /api/complaints/{number}/conflict")
                        .with("{\"departments\": [], \"persons\": [\"nobody\"], \"reason\": \"Named in it\"}")
                        .all("csc-supervisor", "management"),
                spoken(Permission.of(area, "Add what the customer says", "POST /api/complaints/{number}/information")
                        .with(statement.formatted("information"))),
                spoken(Permission.of(area, "Hand on that he withdraws", "POST /api/complaints/{number}/withdrawal")
                        .with(statement.formatted("statement"))),
                Permission.of(area, "Correct what it says about its customer", "PUT /api/complaints/{number}/customer")
                        .with("{\"email\": \"canary@example.com\", \"reason\": \"Misheard\"}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Export everything about one person", "POST /api/persons/export")
                        .with(PERSON)
                        .all("auditor", "csc-supervisor"),
                Permission.of(area, "The same as a file", "POST /api/persons/export/file")
                        .with(PERSON)
                        .all("auditor", "csc-supervisor"),
                Permission.of(area, "Answer who wants his data erased", "POST /api/complaints/{number}/erasure")
                        .all("auditor", "csc-supervisor"),
                files(Permission.of(area, "List its files", "GET " + FILES)).all(WATCHING),
                files(Permission.of(area, "Download one", "GET " + FILES + "/{attachment}"))
                        .all(WATCHING),
                files(Permission.of(area, "Add one", "POST " + FILES))
                        .with(NO_FILE)
                        .all("csc-supervisor"),
                Permission.of(area, "Answer his survey", "POST /api/complaints/{number}/survey")
                        .with("{\"token\": \"x\"}"));
    }

    /** Files tell who somebody is; only who works on a complaint has them. */
    private static Permission files(Permission permission) {
        return permission.own(COORDINATING).own(DEPARTMENTS).own("channel-system");
    }

    private static Permission seen(Permission permission) {
        return permission
                .own(DEPARTMENTS)
                .own("channel-system")
                .masked(COORDINATING)
                .all(WATCHING);
    }

    private static Permission spoken(Permission permission) {
        return permission
                .all(STARTERS)
                .all("csc-supervisor", "customer-service-dept")
                .own("channel-system");
    }

    private static Stream<Permission> archive() {
        var area = "Archive and proof";
        var path = "/api/complaints/{number}/archive";
        String[] readers = {"archivist", "auditor", "complaint-supervisor", "csc-supervisor", "management"};
        String[] verifiers = {"auditor", "complaint-supervisor", "archivist", "ops-admin"};
        return Stream.of(
                Permission.of(area, "List the versions", "GET " + path).all(readers),
                Permission.of(area, "Read how long they are kept", "GET " + path + "/retention")
                        .all(readers),
                Permission.of(area, "Download a version", "GET " + path + "/{version}.json")
                        .all(readers),
                Permission.of(area, "Download a version as PDF", "GET " + path + "/{version}.pdf")
                        .all(readers),
                Permission.of(area, "Verify one complaint", "GET " + path + "/verification")
                        .all(verifiers),
                Permission.of(
                                area,
                                "Verify case log and archive of one",
                                "GET /api/audit/complaints/{number}/verification")
                        .all(verifiers),
                Permission.of(area, "Verify all chains", "POST /api/audit/proof/verifications")
                        .with("{}")
                        .all(verifiers),
                Permission.of(area, "List the verifications", "GET /api/audit/proof/verifications")
                        .all(verifiers),
                Permission.of(area, "See a verification", "GET /api/audit/proof/verifications/{id}")
                        .all(verifiers),
                Permission.of(area, "List the anchors", "GET /api/audit/proof/anchors")
                        .all(verifiers),
                Permission.of(area, "Download an anchor", "GET /api/audit/proof/anchors/{day}")
                        .all(verifiers),
                Permission.of(area, "Read who looked at personal data", "GET /api/audit/reads")
                        .all("auditor"),
                Permission.of(area, "Keep it longer", "PUT " + path + "/hold")
                        .with("{\"reason\": \"A lawsuit\"}")
                        .all("archivist"),
                Permission.of(area, "End that", "DELETE " + path + "/hold").all("archivist"),
                Permission.of(area, "Note where its paper is", "PUT " + path + "/paper")
                        .with("{\"paperArchiveRef\": \"A-1\", \"paperArchiveLocation\": \"Cellar\"}")
                        .all("archivist"),
                Permission.of(area, "List what may go", "GET /api/archive/disposals")
                        .all(readers),
                Permission.of(area, "Propose to dispose of it after its time", "POST " + path + "/disposal")
                        .all("archivist"),
                Permission.of(area, "Turn that down", "DELETE " + path + "/disposal")
                        .all("archivist", "auditor"),
                Permission.of(area, "Dispose of what another has proposed", "DELETE " + path)
                        .all("auditor"));
    }

    private static Stream<Permission> majorComplaints() {
        var area = "Major complaints";
        return Stream.of(
                Permission.of(area, "Ask for a higher level", "POST /api/complaints/{number}/major-upgrade")
                        .with("{\"tier\": \"TIER_3\", \"reason\": \"The press calls\"}")
                        .all("csc-supervisor", "complaint-supervisor")
                        .all(COORDINATING)
                        .own(DEPARTMENTS),
                Permission.of(area, "Lower the level", "POST /api/complaints/{number}/major-downgrade")
                        .with("{\"tier\": \"TIER_3\", \"reason\": \"One household\"}")
                        .all("management"),
                Permission.of(area, "Name another lead", "POST /api/complaints/{number}/emergency-lead")
                        .with("{\"lead\": \"dept-head\", \"reason\": \"Night\"}")
                        .all("management"),
                Permission.of(area, "Find reviews", "GET /api/post-mortems")
                        .all(WATCHING)
                        .all(DEPARTMENTS)
                        .all(
                                "customer-service-center",
                                "customer-service-dept",
                                "archivist",
                                "analysis-team",
                                "management"));
    }

    /** What the auditors' part of Cockpit shows. */
    private static Stream<Permission> courses() {
        var area = "Course of all complaints";
        var one = "GET /api/audit/complaints/{number}";
        return Stream.concat(
                Stream.of(
                                Permission.of(area, "Search", "POST /api/audit/complaints/search")
                                        .with("{}"),
                                Permission.of(area, "Export what is found", "POST /api/audit/complaints/export")
                                        .with("{}"),
                                Permission.of(area, "Open a complaint", one),
                                Permission.of(area, "Read its timeline", one + "/timeline"),
                                Permission.of(area, "Read its decisions", one + "/decisions"),
                                Permission.of(area, "Read its clocks", one + "/clocks"),
                                Permission.of(area, "Read who had to do with it", one + "/people"),
                                Permission.of(area, "Read its notices", one + "/notices"),
                                Permission.of(area, "Read what users did", one + "/operations"),
                                Permission.of(area, "See its way on the diagram", "GET /api/audit/instances/{id}"),
                                Permission.of(area, "See the rule that fired", "GET /api/audit/decisions/{id}"),
                                Permission.of(area, "See where time is spent", "GET /api/audit/definitions/{id}/heat"),
                                Permission.of(
                                        area, "List finished instances", "GET /api/audit/definitions/{id}/history"),
                                Permission.of(area, "Read what can be searched for", "GET /api/audit/choices"))
                        .map(permission -> permission.all(CHECKING)),
                Stream.of(Permission.of(area, "Read the words of the pages", "GET /api/audit/texts")
                        .all(EVERYBODY)));
    }

    /** A department finds its own only. */
    private static Stream<Permission> measures() {
        var area = "Measures";
        return Stream.of(
                        Permission.of(area, "List measures, a department its own", "GET /api/measures"),
                        Permission.of(area, "Read a measure, a department its own", "GET /api/measures/{number}"))
                .map(permission -> permission.all(except("ops-admin", "channel-system")));
    }

    private static Stream<Permission> otherSystems() {
        var area = "Other systems";
        var tickets = "/tmf-api/troubleTicket/v4/troubleTicket";
        var patch = "{\"note\": [{\"text\": \"It rings again\"}]}";
        var ticket = "{\"description\": \"No line\", \"severity\": \"normal\", \"ticketType\": \"complaint\"}";
        var event = "{\"eventId\": \"e\"}";
        String[] hearing = {"channel-system", "csc-supervisor", "complaint-supervisor"};
        return Stream.of(
                        Stream.of(
                                Permission.of(area, "Create a ticket", "POST " + tickets)
                                        .with(ticket)
                                        .all(STARTERS)
                                        .all("channel-system"),
                                Permission.of(area, "List tickets", "GET " + tickets)
                                        .all(WATCHING)
                                        .masked(COORDINATING)
                                        .all("channel-system"),
                                seen(Permission.of(area, "Read a ticket", "GET " + tickets + "/{id}")),
                                spokenWhereSeen(Permission.of(area, "Change a ticket", "PATCH " + tickets + "/{id}")
                                        .with(patch)),
                                Permission.of(area, "Delete an own ticket", "DELETE " + tickets + "/{id}")
                                        .own("channel-system"),
                                Permission.of(area, "Ask to be told of tickets", "POST /tmf-api/troubleTicket/v4/hub")
                                        .with("{\"callback\": \"http://nowhere.example/\"}")
                                        .all(hearing),
                                Permission.of(area, "End that", "DELETE /tmf-api/troubleTicket/v4/hub/{id}")
                                        .all(hearing)),
                        Stream.of(
                                        "Create",
                                        "AttributeValueChange",
                                        "StatusChange",
                                        "Delete",
                                        "Resolved",
                                        "InformationRequired")
                                .map(kind -> Permission.of(
                                                area,
                                                "Tell of a ticket: " + kind,
                                                "POST /tmf-api/troubleTicket/v4/listener/troubleTicket" + kind
                                                        + "Event")
                                        .with(event)
                                        .all("channel-system")),
                        Stream.of(Permission.of(
                                        area,
                                        "Report what became of a message, the systems that are named for it",
                                        "POST /api/notices/{messageId}/delivery")
                                .with("{\"outcome\": \"DELIVERED\"}")
                                .all("channel-system")),
                        Stream.of(
                                        Permission.of(area, "Register a web hook", "POST /api/webhooks")
                                                .with("{\"address\": \"http://nowhere.example/\", \"events\": []}"),
                                        Permission.of(area, "List web hooks", "GET /api/webhooks"),
                                        Permission.of(area, "Read a web hook", "GET /api/webhooks/{id}"),
                                        Permission.of(area, "Remove a web hook", "DELETE /api/webhooks/{id}"),
                                        Permission.of(area, "List what was delivered", "GET /api/deliveries"),
                                        Permission.of(area, "Deliver again", "POST /api/deliveries/{id}/retry"))
                                .map(permission -> permission.all("ops-admin")))
                .flatMap(lines -> lines);
    }

    private static Permission spokenWhereSeen(Permission permission) {
        return permission
                .all("first-contact-agent", "customer-service-center", "csc-supervisor", "customer-service-dept")
                .own("business-dept", "channel-system");
    }

    private static Stream<Permission> conformance() {
        var area = "Conformance";
        String[] readers = {"auditor", "complaint-supervisor", "process-owner"};
        return Stream.of(
                        Permission.of(area, "Read how each sentence of the handbook is kept", "GET /api/conformance"),
                        Permission.of(area, "Read which complaints broke one", "GET /api/conformance/breaches"),
                        Permission.of(area, "Download which complaints broke one", "GET /api/conformance/breaches.csv"),
                        Permission.of(area, "Read what one complaint kept", "GET /api/conformance/complaints/{number}"),
                        Permission.of(area, "Read what supervisors said about it", "GET /api/conformance/reviews"),
                        Permission.of(area, "Download the report", "GET /api/conformance/report.{format}"))
                .map(permission -> permission.all(readers));
    }

    private static Stream<Permission> system() {
        var area = "System";
        return Stream.of(
                Permission.of(DEMO, "Read whom notices went to, masked", "GET /outbox")
                        .all(WATCHING),
                Permission.of(DEMO, "Read one notice", "GET /outbox/{messageId}")
                        .all(WATCHING),
                Permission.of(area, "Read who came in and who was refused", "GET /api/sign-ins")
                        .all("auditor"),
                Permission.of(area, "Read figures of the running system", "GET /actuator/metrics")
                        .all("ops-admin"),
                Permission.of(area, "Read what is logged how closely", "GET /actuator/loggers")
                        .all("ops-admin"),
                Permission.of(area, "Read what runs", "GET /actuator/info").all("ops-admin"));
    }

    private static Stream<Permission> tasks() {
        var area = "Tasks";
        var task = ENGINE + "/task/{task}";
        var workers = except("auditor", "process-owner", "ops-admin", "training-admin", "channel-system");
        return Stream.of(
                Permission.of(area, "Register a complaint in Tasklist", "POST " + start("complaintHandling"))
                        .with("{\"variables\": {}}")
                        .all(STARTERS),
                Permission.of(area, "Say how complaints belong together", "POST " + start("relatedComplaints"))
                        .with("{\"variables\": {}}")
                        .all("customer-service-center", "csc-supervisor"),
                Permission.of(area, "Note what a customer says", "POST " + start("customerMessage"))
                        .with("{\"variables\": {}}")
                        .all(STARTERS)
                        .all("csc-supervisor"),
                Permission.of(area, "Ask for another level in Tasklist", "POST " + start("majorChange"))
                        .with("{\"variables\": {}}")
                        .all(STARTERS)
                        .all(DEPARTMENTS)
                        .all("csc-supervisor", "complaint-supervisor")
                        .all("customer-service-dept", "analysis-team", "management"),
                Permission.of(area, "See a task", "GET " + task).own(workers).all(WATCHING),
                Permission.of(area, "Read its form", "GET " + task + "/form-variables")
                        .own(workers)
                        .all(WATCHING),
                Permission.of(area, "List its files in Tasklist", "GET " + TASK_FILES)
                        .own(COORDINATING)
                        .own(DEPARTMENTS)
                        .all(WATCHING),
                Permission.of(area, "Download one in Tasklist", "GET " + TASK_FILES + "/{attachment}")
                        .own(COORDINATING)
                        .own(DEPARTMENTS)
                        .all(WATCHING),
                Permission.of(area, "Add one in Tasklist", "POST " + TASK_FILES)
                        .with(NO_FILE)
                        .own(COORDINATING)
                        .own(DEPARTMENTS)
                        .all("csc-supervisor"),
                Permission.of(area, "Claim a task", "POST " + task + "/claim")
                        .with("{\"userId\": \"{user}\"}")
                        .own(workers),
                Permission.of(area, "Complete a task", "POST " + task + "/submit-form")
                        .with("{\"variables\": {}}")
                        .own(workers),
                Permission.of(area, "Give a task back", "POST " + task + "/unclaim")
                        .own(workers)
                        .all("csc-supervisor"),
                Permission.of(area, "Assign a task to one of those it is for", "POST " + task + "/assignee")
                        .with("{\"userId\": \"" + Cases.COLLEAGUE + "\"}")
                        .all("csc-supervisor"),
                Permission.of(area, "Offer a task to another group", "POST " + task + "/identity-links")
                        .with(OFFER),
                Permission.of(area, "Take a task from a group", "POST " + task + "/identity-links/delete")
                        .with(OFFER),
                Permission.of(
                                area,
                                "Take on the repair of a step that failed",
                                "POST " + ENGINE + "/task/{repair}/claim")
                        .with("{\"userId\": \"{user}\"}")
                        .all("csc-supervisor", "ops-admin"));
    }

    private static String start(String process) {
        return ENGINE + "/process-definition/key/" + process + "/submit-form";
    }

    private static Stream<Permission> running() {
        var area = "Running processes";
        var instance = ENGINE + "/process-instance/{instance}";
        return Stream.of(
                Permission.of(area, "See where a complaint stands", "GET " + instance + "/activity-instances")
                        .all(CHECKING)
                        .all("ops-admin"),
                Permission.of(area, "Read its variables", "GET " + instance + "/variables")
                        .all(CHECKING),
                Permission.of(area, "See its jobs", "GET " + ENGINE + "/job/count?processInstanceId={instance}")
                        .all(CHECKING)
                        .all("ops-admin"),
                Permission.of(
                                area,
                                "See its incidents, without customers' data",
                                "GET " + ENGINE + "/incident/count?processInstanceId={instance}")
                        .all(CHECKING)
                        .all("ops-admin"),
                Permission.of(area, "Retry a failed job", "PUT " + ENGINE + "/job/{job}/retries")
                        .with("{\"retries\": 1}")
                        .all("ops-admin"),
                Permission.of(
                                area,
                                "Retry the failed jobs of a step",
                                "PUT " + ENGINE + "/job-definition/{jobDefinition}/retries")
                        .with("{\"retries\": 1}")
                        .all("ops-admin"));
    }

    private static Stream<Permission> history() {
        var area = "History";
        var history = ENGINE + "/history/";
        var ofTheComplaint = "/count?processInstanceId={instance}";
        return concat(
                Stream.of("process-instance", "activity-instance", "task", "variable-instance")
                        .map(what -> Permission.of(
                                        area, "Read history: " + what, "GET " + history + what + ofTheComplaint)
                                .all(CHECKING)),
                Stream.of(
                        Permission.of(
                                        area,
                                        "Read which rule decided on what",
                                        "GET " + history + "decision-instance" + ofTheComplaint)
                                .all(CHECKING)
                                .all("process-owner"),
                        Permission.of(
                                        area,
                                        "Read what users did in the engine",
                                        "GET " + history + "user-operation" + ofTheComplaint)
                                .all(CHECKING)));
    }

    private static Stream<Permission> models() {
        var area = "Diagrams, tables, forms";
        var staff = except("channel-system");
        return Stream.of(
                Permission.of(area, "Read a diagram", "GET " + ENGINE + "/process-definition/key/complaintHandling/xml")
                        .all(staff),
                Permission.of(
                                area,
                                "Read a decision table",
                                "GET " + ENGINE + "/decision-definition/key/complaintCategory/xml")
                        .all(COCKPIT),
                Permission.of(area, "Read what was deployed when", "GET " + ENGINE + "/deployment/count")
                        .all(COCKPIT));
    }

    private static Stream<Permission> people() {
        var area = "People and rights";
        return Stream.of(
                Permission.of(area, "Read who there is", "GET " + ENGINE + "/user/colleague/profile")
                        .all(CHECKING),
                Permission.of(area, "Read who may do what", "GET " + ENGINE + "/authorization/count?type=1")
                        .all(CHECKING),
                Permission.of(area, "Change the own name and address", "PUT " + ENGINE + "/user/{user}/profile")
                        .with("{\"id\": \"{user}\", \"firstName\": \"A\", \"lastName\": \"B\"}")
                        .all(EVERYBODY),
                Permission.of(area, "Change the own password", "PUT " + ENGINE + "/user/{user}/credentials")
                        .with("{\"password\": \"demo\", \"authenticatedUserPassword\": \"demo\"}")
                        .all(EVERYBODY));
    }

    /** Every group of the duty list and that of calling systems, in the order of the duty list. */
    static String[] groups() {
        return new String[] {
            "first-contact-agent",
            "customer-service-center",
            "csc-supervisor",
            "archivist",
            "customer-service-dept",
            "business-dept",
            "technical-dept",
            "operations-dept",
            "information-security",
            "analysis-team",
            "legal-dept",
            "pr-dept",
            "dept-head",
            "management",
            "complaint-supervisor",
            "auditor",
            "process-owner",
            "ops-admin",
            "training-admin",
            "channel-system"
        };
    }
}
