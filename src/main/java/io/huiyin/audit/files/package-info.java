/** Anchors as files in a folder that can be kept away from the database. */
package io.huiyin.audit.files;
