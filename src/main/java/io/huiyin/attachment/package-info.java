/** Files that belong to a complaint: checked by what is in them, kept with their hash, shown to whoever may see the complaint (S-61). */
package io.huiyin.attachment;
