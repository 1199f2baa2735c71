/** Measures over HTTP. */
package io.huiyin.rectification.web;
