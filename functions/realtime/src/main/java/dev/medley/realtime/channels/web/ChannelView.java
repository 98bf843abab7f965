package dev.medley.realtime.channels.web;

import dev.medley.topology.LiveChannel;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "RealtimeChannel")
record ChannelView(
        @Schema(description = "What to subscribe to; {id} stands for the id of one thing", example = "job:{id}")
        String name,

        String permission,

        @Schema(description = "The types of the events that become messages")
        List<String> events) {

    static ChannelView of(LiveChannel channel) {
        String name = switch (channel.scope()) {
            case ALL -> channel.kind();
            case ACCOUNT -> channel.kind() + ":me";
            case SUBJECT -> channel.kind() + ":{id}";
        };
        return new ChannelView(
                name,
                channel.permission(),
                channel.events().keySet().stream().sorted().toList());
    }
}
