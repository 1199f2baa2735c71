package io.huiyin.portal.web;

import static io.huiyin.complaint.Subtopic.*;

import io.huiyin.complaint.Subtopic;
import java.util.List;

/** What a complaint can be about, in the order in which customers look for it. */
enum Topics {
    NETWORK(NETWORK_FAULT, EQUIPMENT, SYSTEM_FAULT),
    MONEY(BILLING, REFUND, CONTRACT_DISPUTE),
    OFFER(PACKAGE, PRODUCT, FUNCTION, SERVICE_CHANGE),
    SERVICE(ATTITUDE, EFFICIENCY, CONTENT_DELIVERY),
    PROCESS(PROCESS_FLOW, INSTRUCTIONS, PROCESS_PROBLEM);

    private final List<Subtopic> subtopics;

    Topics(Subtopic... subtopics) {
        this.subtopics = List.of(subtopics);
    }

    /** The choices of this kind. */
    public List<Subtopic> subtopics() {
        return subtopics;
    }
}
