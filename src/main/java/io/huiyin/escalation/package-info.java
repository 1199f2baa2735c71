/** The ladder of a missed limit: who is told, who is asked why, and what follows when the limit stays open (S-09, S-10). */
package io.huiyin.escalation;
