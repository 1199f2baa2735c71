package io.huiyin.major;

import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.Limit;

/**
 * What the rules say of a complaint whose level has changed: how soon it is to be solved, and on which track.
 *
 * @param jointClosure whether a trigger of R5.1-4a asks for closure within 15 working days
 */
public record Grade(Priority priority, Limit solution, HandlingTrack track, Limit handling, boolean jointClosure) {}
