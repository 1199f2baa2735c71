/** Where complaints are joined to an event. */
package io.huiyin.cluster.web;
