package dev.medley.models;

/**
 * What an answer looks like.
 *
 * @param name of letters, digits and lines
 * @param json a JSON Schema whose objects name all their members as required and allow no others
 */
public record AnswerSchema(String name, String json) {}
