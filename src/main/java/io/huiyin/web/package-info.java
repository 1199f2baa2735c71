/** What all doors over HTTP have in common: how they read, how they refuse and how they describe themselves. */
package io.huiyin.web;
