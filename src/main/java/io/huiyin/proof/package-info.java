/** How anything that must be provable later is hashed: one spelling for each content, one hash for each spelling (R7.3-1b). */
package io.huiyin.proof;
