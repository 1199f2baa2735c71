/** Stage 3, resolution (处理与反馈): decide the solution, tell the customer, carry it out and have it confirmed. */
package io.huiyin.resolution;
