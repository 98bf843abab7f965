package dev.medley.notifications.push;

import org.jspecify.annotations.Nullable;

/**
 * Where pushes go.
 *
 * @param value the URL of a browser at its push service, or the token of an application
 * @param keys what pushes to a browser are encrypted for; null for applications
 */
public record PushAddress(
        PushService service, String value, @Nullable SubscriptionKeys keys) {

    /** Not the address itself: whoever knows it can push to it. */
    @Override
    public String toString() {
        return service.label();
    }
}
