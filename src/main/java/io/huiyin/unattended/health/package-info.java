/** Shows what was found. */
package io.huiyin.unattended.health;
