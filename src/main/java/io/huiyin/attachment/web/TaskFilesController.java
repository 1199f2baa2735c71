package io.huiyin.attachment.web;

import io.huiyin.attachment.CaseOfTask;
import io.huiyin.intake.Viewer;
import io.huiyin.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The same for the tab in Tasklist. It lies below the web applications' own addresses, where their session and their guard against
 * forged requests hold.
 */
@RestController
@RequestMapping("/camunda/api/huiyin/tasks/{task}/files")
class TaskFilesController {

    private final AttachmentDoor door;
    private final CaseOfTask caseOfTask;
    private final IdentityService identity;

    TaskFilesController(AttachmentDoor door, CaseOfTask caseOfTask, IdentityService identity) {
        this.door = door;
        this.caseOfTask = caseOfTask;
        this.identity = identity;
    }

    @GetMapping
    List<AttachmentView> list(@PathVariable String task) {
        return door.list(complaint(task), user());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView add(@PathVariable String task, @RequestPart(required = false) MultipartFile file)
            throws IOException {
        return door.add(complaint(task), user(), file);
    }

    @GetMapping("/{attachment}")
    void download(@PathVariable String task, @PathVariable String attachment, HttpServletResponse response)
            throws IOException {
        door.download(complaint(task), attachment, user(), response);
    }

    private String complaint(String task) {
        user();
        return caseOfTask.number(task).orElseThrow(() -> new NotThere("task"));
    }

    private Viewer user() {
        var user = identity.getCurrentAuthentication();
        if (user == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return Viewer.user(user.getUserId(), Set.copyOf(user.getGroupIds()));
    }
}
