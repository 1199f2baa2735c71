/** Documents for people on paper: plain PDF with Chinese and Latin text. */
package io.huiyin.document;
