/** Texts for people, kept in catalogues and not in code. */
package io.huiyin.text;
