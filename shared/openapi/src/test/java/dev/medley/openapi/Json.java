package dev.medley.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as tests write it, with single quotes. */
final class Json {

    private Json() {}

    static ObjectNode of(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A document with these schemas. */
    static ObjectNode schemas(String schemas) {
        return of("{'components': {'schemas': " + schemas + "}}");
    }
}
