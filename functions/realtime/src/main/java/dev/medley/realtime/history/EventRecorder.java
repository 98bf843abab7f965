package dev.medley.realtime.history;

import dev.medley.events.Event;
import dev.medley.realtime.channels.ChannelCatalog;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.storage.JsonCodec;
import dev.medley.topology.LiveChannel;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes events messages. */
@Singleton
public class EventRecorder {

    private final ChannelCatalog catalog;
    private final HistoryRepository history;
    private final JsonCodec json;
    private final Clock clock;

    EventRecorder(ChannelCatalog catalog, HistoryRepository history, JsonCodec json, Clock clock) {
        this.catalog = catalog;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /** The channels that an event is told on, in the one order in which all hold them. */
    public List<FollowedChannel> channelsOf(Event event) {
        return catalog.ofEvent(event.type()).stream()
                .map(kind -> FollowedChannel.of(kind, event.ownerId(), event.subjectId()))
                .sorted(Comparator.comparing(FollowedChannel::key))
                .toList();
    }

    /** Adds the messages that an event becomes, in the caller's transaction. */
    public void record(Event event) {
        channelsOf(event)
                .forEach(channel ->
                        history.append(channel, event, json.write(shown(channel.kind(), event)), clock.instant()));
    }

    private static JsonNode shown(LiveChannel kind, Event event) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        Objects.requireNonNull(kind.events().get(event.type())).stream()
                .sorted()
                .forEach(name -> {
                    JsonNode value = event.data().get(name);
                    if (value != null) {
                        members.put(name, value);
                    }
                });
        return JsonNode.createObjectNode(members);
    }
}
