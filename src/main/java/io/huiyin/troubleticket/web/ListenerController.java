package io.huiyin.troubleticket.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import io.huiyin.intake.web.Callers;
import io.huiyin.text.Characters;
import io.huiyin.troubleticket.TicketStore;
import io.huiyin.troubleticket.web.HubController.EventSubscription;
import io.huiyin.web.StrictBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what other systems tell of their own tickets and keeps it for ninety days; nothing follows from it here. */
@RestController
@RequestMapping(
        path = "/tmf-api/troubleTicket/v4/listener",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ListenerController {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String ID = "eventId";
    private static final int LONGEST = 200;

    private final TicketStore store;
    private final Clock clock = Clock.systemUTC();

    ListenerController(TicketStore store) {
        this.store = store;
    }

    @PostMapping({
        "/troubleTicketCreateEvent",
        "/troubleTicketAttributeValueChangeEvent",
        "/troubleTicketStatusChangeEvent",
        "/troubleTicketDeleteEvent",
        "/troubleTicketResolvedEvent",
        "/troubleTicketInformationRequiredEvent"
    })
    @ResponseStatus(HttpStatus.CREATED)
    EventSubscription listen(@RequestBody TroubleTicketEvent event, HttpServletRequest request) {
        var sender = Callers.memberOf("channel-system").user();
        var place = request.getServletPath().replaceFirst("/$", "");
        var body = event.content().toString();
        var id = event.content().hasNonNull(ID) ? id(event.content()) : new SecretToken(body).hash();
        store.keep(sender, id, place.substring(place.lastIndexOf('/') + 1), body, clock.instant());
        return new EventSubscription(id, place, null);
    }

    private static String id(ObjectNode event) {
        if (!event.get(ID).isTextual()) {
            throw new Refused(ID, "notText");
        }
        var id = event.get(ID).textValue();
        if (id.length() > LONGEST) {
            throw new Refused(ID, "tooLong", LONGEST);
        }
        Characters.flaw(id, false).ifPresent(flaw -> {
            throw new Refused(ID, flaw);
        });
        return id;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT5M")
    void forget() {
        store.forget(clock.instant().minus(KEPT));
    }

    /** An event as it was sent. */
    record TroubleTicketEvent(ObjectNode content) implements StrictBody {

        @JsonCreator(mode = Mode.DELEGATING)
        TroubleTicketEvent {}
    }
}
