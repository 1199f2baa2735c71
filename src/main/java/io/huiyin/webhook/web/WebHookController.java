package io.huiyin.webhook.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huiyin.intake.web.Callers;
import io.huiyin.web.NotThere;
import io.huiyin.web.StrictBody;
import io.huiyin.webhook.WebHooks;
import io.huiyin.webhook.WebHooks.Hook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Web hooks, for operations only. A secret is told once, to whoever registers the hook. */
@RestController
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebHookController {

    static final String OPERATIONS = "ops-admin";

    private final WebHooks webHooks;

    WebHookController(WebHooks webHooks) {
        this.webHooks = webHooks;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RegisteredWebHook> register(@RequestBody NewWebHook hook) {
        var by = Callers.memberOf(OPERATIONS).user();
        var registered = webHooks.register(hook.callback(), hook.events(), hook.secret(), by);
        return ResponseEntity.created(
                        URI.create("/api/webhooks/" + registered.hook().id()))
                .body(new RegisteredWebHook(registered.hook(), registered.secret()));
    }

    @GetMapping
    List<Hook> all() {
        Callers.memberOf(OPERATIONS);
        return webHooks.all();
    }

    @GetMapping("/{id}")
    Hook show(@PathVariable String id) {
        Callers.memberOf(OPERATIONS);
        return webHooks.find(id).orElseThrow(() -> new NotThere("id"));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Callers.memberOf(OPERATIONS);
        if (!webHooks.remove(id)) {
            throw new NotThere("id");
        }
    }

    /** A web hook as it is to be registered. */
    record NewWebHook(
            @Schema(requiredMode = REQUIRED, format = "uri", maxLength = 1000) String callback,
            List<String> events,
            @Schema(minLength = 16, maxLength = 200) String secret)
            implements StrictBody {}

    /** A web hook that was just registered. */
    record RegisteredWebHook(@JsonUnwrapped Hook hook, String secret) {}
}
