/** Complaints for trying Huiyin out: they are really handled, by the demo users, in a time that is quickly passed through. */
package io.huiyin.demo;
