package dev.medley.http;

import dev.medley.kernel.CountryCode;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A country in JSON: its code as a string. */
@Singleton
class CountryCodeSerde implements Serde<CountryCode> {

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends CountryCode> type, CountryCode country)
            throws IOException {
        encoder.encodeString(country.text());
    }

    @Override
    public CountryCode deserialize(Decoder decoder, DecoderContext context, Argument<? super CountryCode> type)
            throws IOException {
        JsonNode node = decoder.decodeNode();
        return FieldRefusedException.wrap(() -> CountryCode.parse(node.isString() ? node.getStringValue() : "", ""));
    }
}
