package dev.medley.http.versions;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as far as versions differ in it.
 *
 * @param body null where there is none, or none that is JSON
 */
public record ApiCall(String method, String path, @Nullable JsonNode body) {}
