package dev.medley.orders.stock;

/** What can be said of a level besides how many there are. */
public record LevelRules(int incoming, boolean backOrder, int lowThreshold) {}
