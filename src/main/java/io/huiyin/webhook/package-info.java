/** Tells the operator's own systems what becomes of complaints, signed, for example so that a CRM keeps its own record (R6.3-1a). */
package io.huiyin.webhook;
