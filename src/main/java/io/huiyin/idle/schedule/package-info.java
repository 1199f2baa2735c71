/** Has it done again and again. */
package io.huiyin.idle.schedule;
