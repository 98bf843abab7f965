package dev.medley.realtime.channels;

import dev.medley.topology.LiveChannel;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The kinds of channels that functions declare. */
@Singleton
public class ChannelCatalog {

    private final List<LiveChannel> channels;

    ChannelCatalog() {
        this(Medley.TOPOLOGY.channels().toList());
    }

    ChannelCatalog(List<LiveChannel> channels) {
        this.channels = List.copyOf(channels);
    }

    public List<LiveChannel> all() {
        return channels;
    }

    /** Those that an event becomes a message of. */
    public List<LiveChannel> ofEvent(String type) {
        return channels.stream()
                .filter(channel -> channel.events().containsKey(type))
                .toList();
    }

    Optional<LiveChannel> find(String kind) {
        return channels.stream().filter(channel -> channel.kind().equals(kind)).findFirst();
    }
}
