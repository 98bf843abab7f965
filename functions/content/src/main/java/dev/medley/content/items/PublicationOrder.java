package dev.medley.content.items;

import org.jspecify.annotations.Nullable;

/**
 * When an item is to be published.
 *
 * @param at by the clocks of the zone, without an offset; null for now
 * @param timeZone null where {@code at} is
 */
public record PublicationOrder(
        @Nullable String at, @Nullable String timeZone) {

    public static final PublicationOrder NOW = new PublicationOrder(null, null);
}
