/** Shows auditors, supervisors and process owners how the handbook is kept. */
package io.huiyin.conformance.web;
