/** The clocks of a complaint: what is due when, by which calendar, and what became of it (requirements section 4). */
package io.huiyin.deadline;
