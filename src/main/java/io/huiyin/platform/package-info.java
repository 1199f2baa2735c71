/** Settings of the engine, its web applications and security; nothing of the business depends on it. */
package io.huiyin.platform;
