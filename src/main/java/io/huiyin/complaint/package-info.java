/** The complaint record: what is true about a complaint, in plain Java that knows neither engine nor Spring. */
package io.huiyin.complaint;
