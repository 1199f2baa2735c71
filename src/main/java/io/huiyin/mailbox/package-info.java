/** Complaints by e-mail: each mail of the mailbox becomes a complaint or is added to one, and none is lost (R1.2-a, R7.1-i). */
package io.huiyin.mailbox;
