/** Tells other systems what happens to complaints: who wants to know, a durable queue, and the courier that empties it. */
package io.huiyin.subscription;
