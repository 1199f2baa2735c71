/** Tables of the closure stage. */
package io.huiyin.closure.persistence;
