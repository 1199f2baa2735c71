/**
 * What customers and staff are told, and how: wording, choice of the channel, delivery at most once (R5.4, S-56).
 *
 * <p>Every state of a notice is committed by itself, before and after it is handed to the outside. What was handed over is never
 * handed over again, whatever happens to the step of the process around it; what a crash has left in {@code SENDING} may have
 * arrived or not, so it is not repeated there but goes to the customer's next channel.
 */
package io.huiyin.notification;
