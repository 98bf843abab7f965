package dev.medley.notifications.preferences;

import dev.medley.notifications.types.Channel;
import java.util.Map;
import java.util.UUID;

/** How an account wants to be told something. */
public record Choice(UUID accountId, Map<Channel, Mode> modes, Timetable timetable) {

    public Mode mode(Channel channel) {
        return modes.getOrDefault(channel, Mode.OFF);
    }
}
