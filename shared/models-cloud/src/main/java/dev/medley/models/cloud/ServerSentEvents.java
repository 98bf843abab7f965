package dev.medley.models.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a stream of server-sent events (HTML, section 9.2): pieces of bytes in, what events say out. Bytes become
 * characters a line at a time, since a piece may end within one.
 */
final class ServerSentEvents {

    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();

    ServerSentEvents(Consumer<String> events) {
        this.events = events;
    }

    void received(byte[] piece) {
        for (byte each : piece) {
            if (each == '\n') {
                end(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (each != '\r') {
                line.write(each);
            }
        }
    }

    private void end(String text) {
        if (text.isEmpty()) {
            dispatch();
        } else if (text.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n").append(text.substring(text.startsWith("data: ") ? 6 : 5));
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            String said = data.toString();
            data.setLength(0);
            events.accept(said);
        }
    }
}
