package dev.medley.lambda;

import org.jspecify.annotations.Nullable;

/**
 * The wish to connect.
 *
 * @param ticket the query parameter of this name; empty where there is none
 * @param origin where the page comes from that connects; null where it is no page
 */
public record SocketRequest(
        String connectionId, String ticket, @Nullable String origin) {}
