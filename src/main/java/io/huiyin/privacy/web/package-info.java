/** Where staff act for customers who ask about their own data. */
package io.huiyin.privacy.web;
