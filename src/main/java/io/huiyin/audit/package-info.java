/** For auditors and supervision: how every complaint went, and the proof that nobody has changed what is written about it (R5.3.4, R5.2.2-4). */
package io.huiyin.audit;
