/** What happens when a step fails for good: a person is asked to repair it, and the complaint goes on. */
package io.huiyin.platform.fault;
