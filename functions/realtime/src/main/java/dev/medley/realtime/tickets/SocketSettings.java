package dev.medley.realtime.tickets;

import dev.medley.settings.Settings;
import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where clients connect.
 *
 * @param url the address of the WebSocket API; where nothing is said, {@code /realtime} at the public URL
 */
@ConfigurationProperties("medley.web-socket")
record SocketSettings(@Nullable String url) {

    String address(Settings settings) {
        return url == null || url.isBlank() ? settings.publicUrl().replaceFirst("^http", "ws") + "/realtime" : url;
    }
}
