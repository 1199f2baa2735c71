/** Reads the rosters again while Huiyin runs. */
package io.huiyin.roster.schedule;
