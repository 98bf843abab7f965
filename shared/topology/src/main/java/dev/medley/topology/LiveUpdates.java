package dev.medley.topology;

import java.util.Set;

/**
 * What a function lets clients follow as it happens.
 *
 * @param channels what may be followed
 * @param webSocket the routes of the WebSocket API that it serves
 */
public record LiveUpdates(Set<LiveChannel> channels, Set<String> webSocket) {

    static final LiveUpdates NONE = new LiveUpdates(Set.of(), Set.of());

    public LiveUpdates {
        channels = Set.copyOf(channels);
        webSocket = Set.copyOf(webSocket);
    }
}
