/** The parts of joint handlings in the database. */
package io.huiyin.investigation.persistence;
