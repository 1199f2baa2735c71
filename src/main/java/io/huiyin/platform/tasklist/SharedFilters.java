package io.huiyin.platform.tasklist;

import io.huiyin.complaint.Category;
import io.huiyin.complaint.Priority;
import io.huiyin.platform.start.StartStep;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists that everybody finds in Tasklist; each shows only the tasks that its reader may see. Tasklist opens with the first: what
 * can be taken, which is seldom empty.
 */
class SharedFilters implements StartStep {

    private static final Texts TEXTS = Texts.of("filters");
    private static final String KEY = "huiyin";
    private static final List<String> COLUMNS = List.of("complaintNumber", "priority", "category", "customer");

    private static final Map<String, Enum<?>[]> WORDED =
            Map.of("priority", Priority.values(), "category", Category.values());

    /** Midnight in Asia/Shanghai at the end of today; the engine itself counts in UTC. */
    private static final String END_OF_TODAY = "${dateTime().plusHours(8).withTimeAtStartOfDay().plusHours(16)}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Locale locale;

    SharedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, Locale locale) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.locale = locale;
    }

    @Override
    public void run() {
        var order = 0;
        for (var list : lists().toList()) {
            ensure(list, order++);
        }
    }

    private Stream<TaskFilter> lists() {
        return Stream.of(
                new TaskFilter(
                        "myGroupsTasks",
                        "#1565c0",
                        sorted().taskCandidateUserExpression("${currentUser()}").taskUnassigned()),
                new TaskFilter("myTasks", "#00796b", sorted().taskAssigneeExpression("${currentUser()}")),
                new TaskFilter(
                        "dueToday",
                        "#ef6c00",
                        sorted().dueAfterExpression("${now()}").dueBeforeExpression(END_OF_TODAY)),
                new TaskFilter("overdue", "#c62828", sorted().dueBeforeExpression("${now()}")),
                new TaskFilter(
                        "allOpenComplaints",
                        "#546e7a",
                        sorted().processDefinitionKeyIn(ComplaintProcess.ABOUT_A_COMPLAINT.toArray(String[]::new))));
    }

    private TaskQuery sorted() {
        return tasks.createTaskQuery()
                .active()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private void ensure(TaskFilter list, int order) {
        var filter = present(list.key());
        filter.setName(TEXTS.get(locale, list.key()));
        filter.setQuery(list.query());
        filter.setProperties(properties(list, order));
        var isNew = filter.getId() == null;
        filters.saveFilter(filter);
        if (isNew) {
            letEverybodyRead(filter);
        }
    }

    private Filter present(String key) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> key.equals(filter.getProperties().get(KEY)))
                .findFirst()
                .orElseGet(filters::newTaskFilter);
    }

    private Map<String, Object> properties(TaskFilter list, int order) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(KEY, list.key());
        properties.put("priority", order);
        properties.put("color", list.color());
        properties.put("description", TEXTS.get(locale, list.key() + ".description"));
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                COLUMNS.stream()
                        .map(name -> Map.of(
                                "name", name, "label", TEXTS.get(locale, "column." + name), "words", words(name)))
                        .toList());
        return properties;
    }

    /** What the values of a column are called; Tasklist shows these words instead. */
    private Map<String, String> words(String column) {
        return Arrays.stream(WORDED.getOrDefault(column, new Enum<?>[0]))
                .collect(Collectors.toMap(Enum::name, constant -> Words.of(constant, locale)));
    }

    private void letEverybodyRead(Filter filter) {
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setResource(Resources.FILTER);
        right.setResourceId(filter.getId());
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }
}
