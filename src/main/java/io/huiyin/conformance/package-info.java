/**
 * Holds every finished complaint against sentences of the handbook (R5.3.4-a, R5.2.2-4): which were kept, which were broken, and for
 * whom to look.
 */
package io.huiyin.conformance;
