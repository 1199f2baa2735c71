/** Scanners for files. */
package io.huiyin.attachment.scan;
