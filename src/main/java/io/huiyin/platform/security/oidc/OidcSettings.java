package io.huiyin.platform.security.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What Huiyin reads from the company's log-in.
 *
 * @param userClaim claim that holds the user id; letters, digits, and {@code . _ -}
 * @param groupsClaim claim that holds the ids of groups
 * @param breakGlass the one user who may still log in with a password when the company's log-in is out of order
 */
@ConfigurationProperties("huiyin.oidc")
record OidcSettings(String userClaim, String groupsClaim, String breakGlass) {}
