/** Carries messages to subscribers over HTTP. */
package io.huiyin.subscription.http;
