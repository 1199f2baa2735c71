package io.huiyin.webhook.web;

import io.huiyin.complaint.NotNow;
import io.huiyin.intake.web.Callers;
import io.huiyin.subscription.Deliveries;
import io.huiyin.subscription.Delivery;
import io.huiyin.web.NotThere;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be told to web hooks and listeners, for operations; what is told is not shown, it is about customers. */
@RestController
@RequestMapping(path = "/api/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private static final int AT_MOST = 500;

    private final Deliveries deliveries;
    private final Clock clock = Clock.systemUTC();

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    List<DeliveryView> newest(@RequestParam(defaultValue = "DEAD") Delivery.State state) {
        Callers.memberOf(WebHookController.OPERATIONS);
        return deliveries.newest(state, AT_MOST).stream().map(DeliveryView::of).toList();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView sendAgain(@PathVariable long id) {
        Callers.memberOf(WebHookController.OPERATIONS);
        var delivery = deliveries.find(id).orElseThrow(() -> new NotThere("id"));
        if (delivery.state() != Delivery.State.DEAD) {
            throw new NotNow("notGivenUp");
        }
        deliveries.sendAgain(delivery, clock.instant());
        return DeliveryView.of(deliveries.find(id).orElseThrow(() -> new NotThere("id")));
    }

    /** A delivery without what it says. */
    record DeliveryView(
            long id,
            String state,
            String subscription,
            String eventId,
            String eventType,
            String complaintNumber,
            int attempts,
            String fault,
            Instant since) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.position(),
                    delivery.state().name(),
                    delivery.subscription(),
                    delivery.eventId(),
                    delivery.type(),
                    delivery.complaint(),
                    delivery.attempts(),
                    delivery.fault(),
                    delivery.since());
        }
    }
}
