/** Where duplicates are looked for, merged and parted. */
package io.huiyin.duplicate.web;
