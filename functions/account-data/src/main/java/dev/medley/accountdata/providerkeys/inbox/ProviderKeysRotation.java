package dev.medley.accountdata.providerkeys.inbox;

import dev.medley.accountdata.providerkeys.KeyReencryption;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Has provider keys encrypted anew when it is time. */
@Singleton
class ProviderKeysRotation implements ScheduledTask {

    private final KeyReencryption keyReencryption;

    ProviderKeysRotation(KeyReencryption keyReencryption) {
        this.keyReencryption = keyReencryption;
    }

    @Override
    public String schedule() {
        return "provider-keys-rotation";
    }

    @Override
    public void run() {
        keyReencryption.sweep();
    }
}
