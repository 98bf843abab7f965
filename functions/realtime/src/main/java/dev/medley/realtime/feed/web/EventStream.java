package dev.medley.realtime.feed.web;

import dev.medley.realtime.feed.FeedBatch;
import dev.medley.realtime.feed.FeedBatch.Resync;
import dev.medley.realtime.subscriptions.MessageItem;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;

/**
 * A batch as server-sent events. It ends, since answers are handed over whole: the client's {@code EventSource} comes back by
 * itself after the time that {@code retry} says, with the last {@code id} as {@code Last-Event-ID}.
 */
@Singleton
class EventStream {

    private final JsonCodec json;

    EventStream(JsonCodec json) {
        this.json = json;
    }

    /** Only the last event's id is right for all channels, so it alone has one: an answer that breaks off is read again. */
    String of(FeedBatch batch) {
        StringBuilder text = new StringBuilder();
        text.append("retry: ").append(batch.more() ? 0 : FeedView.POLL_AFTER_MS).append("\n\n");
        for (Resync resync : batch.resync()) {
            event(text, "resync", json.write(ResyncView.of(resync)).text());
        }
        for (MessageItem item : batch.items()) {
            event(text, item.event(), json.write(MessageView.of(item)).text());
        }
        return text.append("id: ").append(batch.after()).append("\n\n").toString();
    }

    private static void event(StringBuilder text, String type, String data) {
        text.append("event: ").append(type).append("\ndata: ").append(data).append("\n\n");
    }
}
