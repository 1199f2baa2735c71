/** Improvement measures (整改): decided at closing, carried out and verified on their own, and watched until complaints of that kind fall. */
package io.huiyin.rectification;
