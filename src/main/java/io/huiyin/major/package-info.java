/** Major complaints (chapter 4 of the handbook): found, graded, answered together with other departments, and reviewed. */
package io.huiyin.major;
