package dev.medley.identity.providerkeys.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.identity.providerkeys.Resealing;
import jakarta.inject.Singleton;

/** Has provider keys encrypted anew when it is time. */
@Singleton
class ProviderKeysRotation implements ScheduledTask {

    private final Resealing resealing;

    ProviderKeysRotation(Resealing resealing) {
        this.resealing = resealing;
    }

    @Override
    public String schedule() {
        return "provider-keys-rotation";
    }

    @Override
    public void run() {
        resealing.sweep();
    }
}
