/** Files over HTTP. */
package io.huiyin.attachment.web;
