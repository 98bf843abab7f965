package dev.medley.realtime.socket;

import dev.medley.kernel.Refusal;
import dev.medley.realtime.RealtimeSettings;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what clients say. */
@Singleton
class ClientMessages {

    private final JsonCodec json;
    private final RealtimeSettings settings;

    ClientMessages(JsonCodec json, RealtimeSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /**
     * Reads a message.
     *
     * @throws Refusal {@code message-too-large}, {@code message-malformed}
     */
    ClientMessage read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > settings.messageBytes()) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "message-too-large",
                    "A message has at most " + settings.messageBytes() + " bytes.");
        }
        try {
            return json.read(new Json(text), ClientMessage.class);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            throw malformed();
        }
    }

    static Refusal malformed() {
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "message-malformed",
                "A message is an object whose action is subscribe, unsubscribe or ping; it names a channel, and may name an offset "
                        + "and an epoch.");
    }
}
