package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.util.CustomizableDeserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Reads members of merge patches. */
@Singleton
class PatchDeserializer implements CustomizableDeserializer<Patch<?>> {

    @Override
    public Deserializer<Patch<?>> createSpecific(DecoderContext context, Argument<? super Patch<?>> type)
            throws SerdeException {
        Argument<?> member = type.getFirstTypeVariable()
                .orElseThrow(() -> new SerdeException("A Patch has to say of what: " + type));
        return new Specific<>(member, reader(context, member));
    }

    private static <T> Deserializer<? extends T> reader(DecoderContext context, Argument<T> member)
            throws SerdeException {
        return context.findDeserializer(member).createSpecific(context, member);
    }

    private record Specific<T>(Argument<?> member, Deserializer<? extends T> reader) implements Deserializer<Patch<?>> {

        @Override
        @SuppressWarnings("unchecked")
        public Patch<?> deserialize(Decoder decoder, DecoderContext context, Argument<? super Patch<?>> type)
                throws IOException {
            if (member.getType() == String.class) {
                return Patch.of(text(decoder.decodeNode()));
            }
            return Patch.of(((Deserializer<Object>) reader).deserialize(decoder, context, (Argument<Object>) member));
        }

        /** The usual reader makes a text of numbers, and of lists with one item. */
        private static String text(JsonNode node) throws FieldRefusedException {
            return FieldRefusedException.wrap(() -> {
                if (!node.isString()) {
                    String detail = "This has to be a text.";
                    throw new Refusal(
                            Refusal.Kind.MALFORMED,
                            "request-malformed",
                            detail,
                            List.of(new Refusal.Fault("", detail)));
                }
                return node.getStringValue();
            });
        }

        @Override
        public Patch<?> deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super Patch<?>> type)
                throws IOException {
            return decoder.decodeNull() ? Patch.of(null) : deserialize(decoder, context, type);
        }

        @Override
        public Patch<?> getDefaultValue(DecoderContext context, Argument<? super Patch<?>> type) {
            return Patch.absent();
        }
    }
}
