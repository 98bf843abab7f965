package dev.medley.notifications.push;

import dev.medley.kernel.Refusal;

/** Hands pushes to a push service. */
public interface PushClient {

    PushService service();

    /** Whether the stage has access to it. */
    default boolean isOn() {
        return true;
    }

    /**
     * Holds an address to what this service can push to.
     *
     * @throws Refusal {@code push-address-refused}
     */
    void require(PushAddress address);

    PushOutcome send(PushAddress address, PushMessage message);
}
