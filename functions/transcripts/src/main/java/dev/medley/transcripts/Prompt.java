package dev.medley.transcripts;

/**
 * What models are told when they digest.
 *
 * @param number its version
 */
public record Prompt(int number, String guidance) {}
