/** Conflict of interest: whoever a complaint is about has nothing to do with it, and somebody else takes over (S-48). */
package io.huiyin.conflict;
