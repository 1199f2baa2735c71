package io.huiyin.troubleticket.web;

import io.huiyin.complaint.Groups;
import io.huiyin.intake.web.Callers;
import io.huiyin.troubleticket.ChangeTicket;
import io.huiyin.troubleticket.FieldChoice;
import io.huiyin.troubleticket.HandInTicket;
import io.huiyin.troubleticket.Hub;
import io.huiyin.troubleticket.TicketSearch;
import io.huiyin.troubleticket.TicketStore;
import io.huiyin.troubleticket.Tickets;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trouble tickets: hand in, list, show, change, withdraw. */
@RestController
@RequestMapping(path = "/tmf-api/troubleTicket/v4/troubleTicket", produces = MediaType.APPLICATION_JSON_VALUE)
class TroubleTicketController {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> NO_FILTERS = Set.of("fields", "offset", "limit", "purpose");

    private final HandInTicket handIn;
    private final ChangeTicket change;
    private final Hub hub;
    private final TicketStore store;
    private final VisibleTickets visible;
    private final TransactionTemplate transaction;

    TroubleTicketController(
            HandInTicket handIn,
            ChangeTicket change,
            Hub hub,
            TicketStore store,
            VisibleTickets visible,
            TransactionTemplate transaction) {
        this.handIn = handIn;
        this.change = change;
        this.hub = hub;
        this.store = store;
        this.visible = visible;
        this.transaction = transaction;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TroubleTicket.class)))
    ResponseEntity<Map<String, Object>> create(
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TroubleTicket.class)))
                    TicketBody ticket) {
        var caller = Callers.memberOf(Groups.BRINGERS);
        var complaint = handIn.handIn(ticket.attributes(), caller);
        return ResponseEntity.created(URI.create(Tickets.PLACE + complaint.number()))
                .body(visible.show(complaint.number()));
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = TroubleTicket.class))))
    ResponseEntity<List<Map<String, Object>>> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        var fields = FieldChoice.of(String.join(",", parameters.getOrDefault("fields", List.of())));
        var page = Page.of(parameters);
        var search = TicketSearch.of(visible.ownerOfList(), visible.hidden(), without(parameters, NO_FILTERS));
        int total = store.count(search);
        var found = visible.lookThrough(store.search(search, page.offset(), page.limit())).stream()
                .map(ticket -> FieldChoice.choose(ticket, fields))
                .toList();
        return ResponseEntity.status(found.size() < total ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
                .header("X-Total-Count", String.valueOf(total))
                .header("X-Result-Count", String.valueOf(found.size()))
                .body(found);
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> parameters, Set<String> names) {
        names.forEach(parameters::remove);
        return parameters;
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TroubleTicket.class)))
    Map<String, Object> show(@PathVariable String id, @RequestParam(defaultValue = "") String fields) {
        return FieldChoice.choose(visible.lookAt(id), FieldChoice.of(fields));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TroubleTicket.class)))
    Map<String, Object> change(
            @PathVariable String id,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TroubleTicket.class)))
                    TicketBody patch) {
        var complaint = visible.findToChange(id);
        var by = Callers.caller(null).user();
        transaction.executeWithoutResult(
                status -> change.change(complaint, visible.show(complaint), patch.attributes(), by));
        return visible.show(complaint.number());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        var complaint = visible.findOwn(id);
        transaction.executeWithoutResult(status -> {
            change.withdraw(complaint, null, Callers.caller(null).user());
            hub.tellDeleted(complaint);
        });
    }
}
