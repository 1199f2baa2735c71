/** Shows whether somebody is on duty. */
package io.huiyin.roster.health;
