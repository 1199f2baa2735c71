/** The contract between Java and the diagrams: keys, messages, errors and variables. */
package io.huiyin.process;
