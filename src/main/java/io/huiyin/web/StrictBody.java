package io.huiyin.web;

/** Marks a request body that is read strictly: no unknown or repeated names, no value of another type than declared. */
public interface StrictBody {}
