/** The tables of the checks. */
package io.huiyin.conformance.persistence;
