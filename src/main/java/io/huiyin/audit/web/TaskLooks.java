package io.huiyin.audit.web;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Look;
import io.huiyin.complaint.ReadLog;
import io.huiyin.process.AsNobody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Notes who opens a task's form: what is known of the complaint, its customer included, travels with the task's variables, in
 * Tasklist and over the engine's REST interface alike.
 */
class TaskLooks extends OncePerRequestFilter {

    private static final Pattern KNOWN = Pattern.compile(
            "(?:/camunda/api/engine/engine/[^/]+|/engine-rest(?:/engine/[^/]+)?)/task/([^/]+)/(?:form-variables|rendered-form|localVariables|variables)(?:/.*)?");

    /** Tasklist asks several times for one opened form. */
    private static final Duration ONE_SCREEN = Duration.ofMinutes(1);

    private final ProcessEngine engine;
    private final AsNobody asNobody;
    private final ReadLog log;

    TaskLooks(ProcessEngine engine, ReadLog log) {
        this.engine = engine;
        this.asNobody = new AsNobody(engine.getIdentityService());
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !KNOWN.matcher(address(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var task = KNOWN.matcher(address(request));
        if (response.getStatus() == HttpStatus.OK.value() && task.matches()) {
            readerOf(request).ifPresent(reader -> note(reader, task.group(1), request.getRemoteAddr()));
        }
    }

    /** As the engine reads it: letters may be written as numbers. */
    private static String address(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private void note(String reader, String task, String address) {
        complaintOf(task)
                .ifPresent(complaint ->
                        log.noteOnceWithin(ONE_SCREEN, new Look(reader, complaint, Look.Kind.TASK, address, null)));
    }

    /** Empty for tasks that are about no complaint. */
    private Optional<ComplaintNumber> complaintOf(String taskId) {
        return asNobody.get(() -> Optional.ofNullable(engine.getTaskService()
                                .createTaskQuery()
                                .taskId(taskId)
                                .singleResult())
                        .map(Task::getProcessInstanceId)
                        .map(instance -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .singleResult()))
                .map(ProcessInstance::getBusinessKey)
                .flatMap(ComplaintNumber::parse);
    }

    private static Optional<String> readerOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .or(() -> Optional.ofNullable(request.getSession(false))
                        .flatMap(
                                session -> AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                                        .map(Authentication::getIdentityId)
                                        .findFirst()));
    }
}
