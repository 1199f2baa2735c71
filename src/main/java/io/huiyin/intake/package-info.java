/** Stage 1, intake: take every complaint down completely, once, and answer for it from then on (R2.1). */
package io.huiyin.intake;
