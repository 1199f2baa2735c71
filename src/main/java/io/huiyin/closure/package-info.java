/** Stage 4, closure: is the customer satisfied, is the record signed, what has to change (R2.4, R5.4). */
package io.huiyin.closure;
