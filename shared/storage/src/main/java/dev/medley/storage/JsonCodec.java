package dev.medley.storage;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records to JSON documents and back, with the same rules as the API. */
@Singleton
public class JsonCodec {

    private final ObjectMapper mapper;

    JsonCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public Json write(Object value) {
        try {
            return new Json(mapper.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as a tree, for whoever joins it with others. */
    public JsonNode tree(Object value) {
        try {
            return mapper.writeValueToTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a tree; of fields that the type does not have it says itself whether they may be there. */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValueFromTree(tree, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(Json json, Class<T> type) {
        try {
            T value = mapper.readValue(json.text(), type);
            if (value == null) {
                throw new UncheckedIOException(new IOException("A document that says null"));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> @Nullable T readOrNull(@Nullable Json json, Class<T> type) {
        return json == null ? null : read(json, type);
    }
}
