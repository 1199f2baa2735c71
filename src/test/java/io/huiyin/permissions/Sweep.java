package io.huiyin.permissions;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.query.Query;

/** Calls addresses of the engine that nobody has listed, with ids of things that are there. */
class Sweep {

    /** Addresses that take a body and only read. */
    private static final Pattern READING_POST = Pattern.compile(
            "POST .*/(count|incident|process-instance|task|execution|external-task|job|job-definition|group|activity-instance|detail"
                    + "|external-task-log|job-log|variable-instance|called-process-(definitions|instances)|list|singleResult"
                    + "|log|fetchAndLock|verify|password-policy|generate|validate)");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/variables/{varId}", "{\"value\": \"x\"}"),
            Map.entry("/localVariables/{varId}", "{\"value\": \"x\"}"),
            Map.entry("/variables", "{\"modifications\": {\"category\": {\"value\": \"x\"}}}"),
            Map.entry("/suspended", "{\"suspended\": true}"),
            Map.entry(
                    "/modification",
                    "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"Task_GiveFeedback\"}]}"),
            Map.entry("/duedate", "{\"duedate\": \"2030-01-01T00:00:00.000+0000\"}"),
            Map.entry("/priority", "{\"priority\": 1}"),
            Map.entry("/retries", "{\"retries\": 1}"),
            Map.entry("/history-time-to-live", "{\"historyTimeToLive\": 1}"),
            Map.entry("/identity-links", "{\"groupId\": \"legal-dept\", \"type\": \"candidate\"}"),
            Map.entry("/identity-links/delete", "{\"groupId\": \"legal-dept\", \"type\": \"candidate\"}"),
            Map.entry("/comment/create", "{\"message\": \"x\"}"),
            Map.entry("/claim", "{\"userId\": \"x\"}"),
            Map.entry("/delegate", "{\"userId\": \"x\"}"),
            Map.entry("/annotation", "{\"annotation\": \"x\"}"),
            Map.entry("/group/create", "{\"id\": \"x\", \"name\": \"x\"}"),
            Map.entry(
                    "/user/create",
                    "{\"profile\": {\"id\": \"x\", \"firstName\": \"x\", \"lastName\": \"x\"}, \"credentials\": {\"password\": \"x\"}}"),
            Map.entry(
                    "/authorization/create",
                    "{\"type\": 1, \"permissions\": [\"ALL\"], \"groupId\": \"legal-dept\", \"resourceType\": 6, \"resourceId\": \"*\"}"),
            Map.entry("/profile", "{\"id\": \"legal-dept\", \"firstName\": \"x\", \"lastName\": \"x\"}"),
            Map.entry("/message", "{\"messageName\": \"surveyAnswered\", \"all\": true}"),
            Map.entry("/signal", "{\"name\": \"x\"}"));

    private final Map<String, String> ids = new HashMap<>();
    private final String definition;

    Sweep(ProcessEngine engine, Map<String, String> complaint) {
        var repository = engine.getRepositoryService();
        definition = first(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("complaintHandling")
                        .latestVersion())
                .getId();
        ids.put("process-definition", definition);
        ids.put(
                "decision-definition",
                first(repository.createDecisionDefinitionQuery()).getId());
        ids.put("deployment", first(repository.createDeploymentQuery()).getId());
        ids.put("process-instance", complaint.get("instance"));
        ids.put("execution", complaint.get("instance"));
        ids.put("task", complaint.get("task"));
        ids.put("job", complaint.get("job"));
        ids.put("job-definition", complaint.get("jobDefinition"));
        ids.put("user", "legal-dept");
        ids.put("group", "legal-dept");
        ids.put(
                "filter",
                first(engine.getFilterService().createTaskFilterQuery()).getId());
        ids.put(
                "authorization",
                first(engine.getAuthorizationService().createAuthorizationQuery())
                        .getId());
        ids.put(
                "decision-instance",
                first(engine.getHistoryService().createHistoricDecisionInstanceQuery())
                        .getId());
        ids.put(
                "variable-instance",
                first(engine.getRuntimeService()
                                .createVariableInstanceQuery()
                                .taskIdIn(complaint.get("task"))
                                .variableName("known"))
                        .getId());
    }

    private static <T> T first(Query<?, T> query) {
        return query.listPage(0, 1).get(0);
    }

    static boolean reads(String address) {
        return address.startsWith("GET ") || READING_POST.matcher(address).matches();
    }

    /** Whether an address reads more than a number or a model. */
    static boolean tells(String address) {
        return reads(address) && !address.matches(".*/(count|xml|diagram|statistics-count|static/.*)");
    }

    /** Whether a listed operation is what an address of the engine offers. */
    static boolean isSame(String address, String listed) {
        var pattern = Pattern.quote(address).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return listed.replaceAll("\\?.*", "").matches(pattern);
    }

    HttpResponse<String> send(Door door, String address) {
        var method = address.substring(0, address.indexOf(' '));
        var template = address.substring(address.indexOf(' ') + 1);
        var query = method.equals("GET") ? query(template) : "";
        return door.send(method, filled(template) + query, method.equals("GET") ? null : body(template));
    }

    /** As the web applications ask: all of a list, and values as they are stored. */
    private static String query(String template) {
        if (template.matches(".*(variables|variable-instance)(/\\{varId})?")) {
            return "?deserializeValues=false&deserializeValue=false";
        }
        return template.contains("/{") ? "" : "?maxResults=1000";
    }

    private String filled(String template) {
        var path = template.replace("{engine}", "default");
        for (var id : ids.entrySet()) {
            path = path.replace("/" + id.getKey() + "/{id}", "/" + id.getKey() + "/" + id.getValue());
        }
        return path.replace("/process-definition/key/{key}", "/process-definition/key/complaintHandling")
                .replace("/decision-definition/key/{key}", "/decision-definition/key/complaintCategory")
                .replace(
                        "/task/" + ids.get("task") + "/localVariables/{varId}",
                        "/task/" + ids.get("task") + "/localVariables/known")
                .replace(
                        "/task/" + ids.get("task") + "/variables/{varId}",
                        "/task/" + ids.get("task") + "/variables/known")
                .replace("{varId}", "category")
                .replaceAll("\\{[^}]+}", "x");
    }

    private static String body(String template) {
        return BODIES.entrySet().stream()
                .filter(body -> template.endsWith(body.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }
}
