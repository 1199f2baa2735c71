/** Where people are looked for. */
package io.huiyin.privacy.persistence;
