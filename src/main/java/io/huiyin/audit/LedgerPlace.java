package io.huiyin.audit;

/** A line of a complaint's clock ledger: its clock, its round, and its place among the lines of both. */
public record LedgerPlace(String clock, int round, int place) {}
