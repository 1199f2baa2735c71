package io.huiyin.troubleticket.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiyin.web.StrictBody;

/** A body as it was sent: what is absent and what is null are two things in a merge patch. */
record TicketBody(ObjectNode attributes) implements StrictBody {

    @JsonCreator(mode = Mode.DELEGATING)
    TicketBody {}
}
