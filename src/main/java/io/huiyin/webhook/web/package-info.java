/** Where operations registers web hooks and looks after what could not be delivered. */
package io.huiyin.webhook.web;
