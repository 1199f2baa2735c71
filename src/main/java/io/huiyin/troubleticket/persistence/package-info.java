/** Keeps what systems have said in tickets, and finds tickets. */
package io.huiyin.troubleticket.persistence;
