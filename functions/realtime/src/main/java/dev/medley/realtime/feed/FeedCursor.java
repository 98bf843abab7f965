package dev.medley.realtime.feed;

import dev.medley.kernel.Refusal;
import dev.medley.realtime.subscriptions.LastSeen;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last message of each channel that a client has, as text: {@code user:me~4f2a91c0.12,job:...~77aa0b13.3}. It holds nothing
 * that its client may not know, and opens no channel, so it is not signed.
 */
public record FeedCursor(Map<String, LastSeen> seen) {

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9:-]{1,80})~([a-z0-9]{1,16})\\.([0-9]{1,18})");

    /**
     * Reads a cursor; an empty text is that of a client that has nothing yet.
     *
     * @throws Refusal {@code cursor-invalid}
     */
    static FeedCursor of(String text) {
        return new FeedCursor(
                text.isEmpty()
                        ? Map.of()
                        : Arrays.stream(text.split(",", -1))
                                .map(FeedCursor::entry)
                                .collect(Collectors.toMap(
                                        entry -> entry.group(1),
                                        entry -> new LastSeen(entry.group(2), Long.parseLong(entry.group(3))),
                                        (_, second) -> second,
                                        LinkedHashMap::new)));
    }

    private static Matcher entry(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "cursor-invalid", "This is no value of after that an answer gave.");
        }
        return entry;
    }

    String text() {
        return seen.entrySet().stream()
                .map(entry -> "%s~%s.%d"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().epoch(),
                                entry.getValue().offset()))
                .collect(Collectors.joining(","));
    }

    LastSeen on(String channel) {
        return seen.getOrDefault(channel, LastSeen.NOTHING);
    }
}
