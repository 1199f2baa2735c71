/** Complaints that nothing moves on any more: none should ever be found (R2.1.1-f). */
package io.huiyin.unattended;
