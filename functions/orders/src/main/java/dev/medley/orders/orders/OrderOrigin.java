package dev.medley.orders.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an order comes from.
 *
 * @param clickId the click on an affiliate's link that brought the buyer
 * @param device what the client makes out of the buyer's device, always the same for it
 * @param network the network address that the gateway saw
 */
public record OrderOrigin(@Nullable UUID clickId, @Nullable String device, String network) {}
