/** Shows operators what has failed and what is late. */
package io.huiyin.platform.fault.health;
