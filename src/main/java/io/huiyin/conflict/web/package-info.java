/** Where a supervisor says whom a complaint is about. */
package io.huiyin.conflict.web;
