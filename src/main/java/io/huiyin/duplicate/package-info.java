/** Complaints about what was complained about before: found, merged by a person, parted again (S-16, R2.1.1-f, R2.1.1-g). */
package io.huiyin.duplicate;
