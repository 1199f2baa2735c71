/** Which complaints are about one event. */
package io.huiyin.cluster.persistence;
