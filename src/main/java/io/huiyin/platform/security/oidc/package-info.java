/** The company's own log-in instead of passwords of Huiyin's (profile {@code oidc}). */
package io.huiyin.platform.security.oidc;
