/** Has it looked for again and again. */
package io.huiyin.unattended.schedule;
