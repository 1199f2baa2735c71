package io.huiyin.subscription;

import io.huiyin.complaint.ComplaintNumber;

/**
 * One event for one subscriber.
 *
 * @param eventId the same for every subscriber who is told of the event, and for every attempt
 * @param subscription id of the subscriber
 * @param body JSON
 */
public record Message(String eventId, String subscription, ComplaintNumber complaint, String type, String body) {}
