/** Complaints as trouble tickets of TM Forum's interface TMF621 v4, for the systems of the telecommunications industry. */
package io.huiyin.troubleticket;
