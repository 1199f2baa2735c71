package io.huiyin.web;

import java.io.IOException;

/** A body is longer than anything Huiyin takes. */
class BodyTooLarge extends IOException {}
