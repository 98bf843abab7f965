package dev.medley.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads true and false as a boolean and refuses all else, of which the usual reader quietly makes false. */
@Singleton
class StrictBooleans implements Deserializer<Boolean> {

    @Override
    public Boolean deserialize(Decoder decoder, DecoderContext context, Argument<? super Boolean> type)
            throws IOException {
        if (decoder.decodeArbitrary() instanceof Boolean value) {
            return value;
        }
        throw new SerdeException("Unable to read [" + type.getName() + "]");
    }
}
