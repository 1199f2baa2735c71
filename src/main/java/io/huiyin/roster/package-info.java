/** Duty rosters: who answers at night, at the weekend and on holidays, when complaints have to be answered within hours (S-35). */
package io.huiyin.roster;
