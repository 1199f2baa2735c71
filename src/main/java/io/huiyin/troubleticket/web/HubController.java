package io.huiyin.troubleticket.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.intake.Viewer;
import io.huiyin.intake.web.Callers;
import io.huiyin.troubleticket.Hub;
import io.huiyin.web.NotThere;
import io.huiyin.web.StrictBody;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where listeners register for events; a channel system hears of its own tickets, a supervisor's system of all. */
@RestController
@RequestMapping(path = "/tmf-api/troubleTicket/v4/hub", produces = MediaType.APPLICATION_JSON_VALUE)
class HubController {

    private final Hub hub;

    HubController(Hub hub) {
        this.hub = hub;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "201")
    ResponseEntity<EventSubscription> register(@RequestBody EventSubscriptionInput input) {
        var listener = hub.register(input.callback(), input.query(), caller().user());
        return ResponseEntity.created(URI.create("/tmf-api/troubleTicket/v4/hub/" + listener.id()))
                .body(new EventSubscription(listener.id(), listener.callback().toString(), listener.query()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unregister(@PathVariable String id) {
        if (!hub.remove(id, caller().user())) {
            throw new NotThere("id");
        }
    }

    private static Viewer caller() {
        return Callers.memberOf("channel-system", "csc-supervisor", "complaint-supervisor");
    }

    /** Where events are to be told, and which. */
    record EventSubscriptionInput(
            @Schema(requiredMode = REQUIRED, format = "uri", maxLength = 1000) String callback,
            @Schema(maxLength = 1000) String query)
            implements StrictBody {}

    /** A listener that is registered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventSubscription(String id, String callback, String query) {}
}
