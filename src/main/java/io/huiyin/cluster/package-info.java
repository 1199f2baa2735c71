/** Complaints of many about one event: each keeps its number, limits, feedback and survey, all hear of the event at once (S-17). */
package io.huiyin.cluster;
