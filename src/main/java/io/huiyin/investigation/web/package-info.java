/** Joint handling over HTTP. */
package io.huiyin.investigation.web;
