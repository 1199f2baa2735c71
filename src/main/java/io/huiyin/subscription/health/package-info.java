/** Shows operators who is not told. */
package io.huiyin.subscription.health;
