package io.huiyin.major;

import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.Limit;

/**
 * What the table {@code majorTier} says of a complaint.
 *
 * @param response within which time the company speaks to the customer (K04)
 * @param notice after which time the customer hears again how it goes on (K11)
 * @param emergencyResponse whether several departments respond together (R4.1-4a)
 * @param serviceEvent whether it is a major service event, which asks for joint closure (R5.1-4)
 * @param reason why, for people
 */
public record Level(
        MajorTier tier, Limit response, Limit notice, boolean emergencyResponse, boolean serviceEvent, String reason) {}
