/** Prints the archived record for people. */
package io.huiyin.archive.pdf;
