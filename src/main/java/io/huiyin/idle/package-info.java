/** Work that somebody has taken and does not do goes back to his group (S-34). */
package io.huiyin.idle;
