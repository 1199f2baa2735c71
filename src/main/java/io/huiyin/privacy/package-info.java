/** What customers may ask of their own data: to have it shown, and to have it forgotten (PIPL Art. 44 to 50, S-45). */
package io.huiyin.privacy;
