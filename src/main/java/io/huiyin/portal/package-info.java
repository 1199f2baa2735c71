/** The customer's own way in: complain, follow the case, add to it, withdraw it, without an account (R1.2-a, R7.1-i, S-62). */
package io.huiyin.portal;
