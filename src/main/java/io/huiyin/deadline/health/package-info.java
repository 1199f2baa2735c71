/** Shows operators how the clocks are doing. */
package io.huiyin.deadline.health;
