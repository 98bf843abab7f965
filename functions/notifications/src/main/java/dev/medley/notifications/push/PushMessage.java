package dev.medley.notifications.push;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.TextLength;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a push says.
 *
 * @param id the notification, or the delivery where it is in no inbox
 * @param url where it leads
 * @param isUrgent whether it is worth waking a device for
 */
public record PushMessage(
        UUID id,
        String type,
        String title,
        String body,
        @Nullable String url,
        boolean isUrgent) {

    private static final int SHORT = 20;
    private static final int TOPIC = 32;

    /** The same for all pushes about a notification, so that a later one takes the place of an earlier one. */
    public String topic() {
        return Base64Url.encode(Digests.sha256(id.toString())).substring(0, TOPIC);
    }

    /** This message written within a limit: of its body, and then of its title, the end is left out. */
    public byte[] write(int mostBytes, Function<PushMessage, byte[]> writer) {
        PushMessage message = this;
        byte[] written = writer.apply(message);
        while (written.length > mostBytes && !message.isShortest()) {
            message = message.shorter();
            written = writer.apply(message);
        }
        return written;
    }

    private boolean isShortest() {
        return body.length() <= SHORT && title.length() <= SHORT && url == null;
    }

    private PushMessage shorter() {
        if (body.length() > SHORT) {
            return new PushMessage(id, type, title, half(body), url, isUrgent);
        }
        return title.length() > SHORT
                ? new PushMessage(id, type, half(title), body, url, isUrgent)
                : new PushMessage(id, type, title, body, null, isUrgent);
    }

    private static String half(String text) {
        return TextLength.beginning(text, TextLength.codePoints(text) / 2).strip() + "…";
    }
}
