package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;

/** Reads ids in bodies. One that is malformed breaks a rule like any other value, and is pointed at like it. */
@Singleton
class IdDeserializer implements Deserializer<UUID> {

    @Override
    public UUID deserialize(Decoder decoder, DecoderContext context, Argument<? super UUID> type) throws IOException {
        JsonNode node = decoder.decodeNode();
        return FieldRefusedException.wrap(() -> read(node.isString() ? node.getStringValue() : ""));
    }

    private static UUID read(String text) {
        if (!IdConverter.isId(text)) {
            throw Refusal.invalid("validation-failed", "", "An id is a UUID.");
        }
        return UUID.fromString(text);
    }
}
