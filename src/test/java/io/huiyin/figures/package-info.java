/** What Huiyin costs: printed by {@code mvn -Pfigures verify}; no test depends on the figures. */
package io.huiyin.figures;
