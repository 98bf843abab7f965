package dev.medley.models;

/**
 * Who answered.
 *
 * @param provider who runs the model: {@code embedded}, {@code bedrock} ...
 * @param name the model's name with that provider
 * @param version what changes when its answers may
 */
public record Model(String provider, String name, String version) {}
