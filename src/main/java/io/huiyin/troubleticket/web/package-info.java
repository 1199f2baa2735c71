/** The operations of TMF621 v4 over HTTP. */
package io.huiyin.troubleticket.web;
