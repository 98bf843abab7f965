package dev.medley.jobs;

/**
 * What a job takes of its owner's month beside one of its kind, such as megabytes; given back where the job comes to nothing.
 *
 * @param meter what is counted
 * @param count how many, at least one
 */
public record Units(String meter, int count) {}
