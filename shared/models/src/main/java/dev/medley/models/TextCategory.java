package dev.medley.models;

/**
 * A category that a text belongs to.
 *
 * @param weight from 0 to 1; all of a text sum to at most 1
 */
public record TextCategory(String label, double weight) {}
