/** Which complaints are merged. */
package io.huiyin.duplicate.persistence;
