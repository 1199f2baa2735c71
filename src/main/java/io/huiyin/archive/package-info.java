/** The archive: sealed versions of the complaint record, chained so that anyone may check them (R5.3, C-09). */
package io.huiyin.archive;
