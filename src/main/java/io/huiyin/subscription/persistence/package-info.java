/** Subscribers and what they are to be told, in tables. */
package io.huiyin.subscription.persistence;
