package dev.medley.speech.clones;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who clones voices; nobody where the URL or the key is absent.
 *
 * @param url where a server is that speaks the API of ElevenLabs, without its version
 * @param key the key that it asks for
 * @param model which model speaks
 * @param timeout for one call
 */
@ConfigurationProperties("medley.models.cloning")
public record CloningSettings(
        @Nullable URI url,
        @Nullable String key,
        @Bindable(defaultValue = "eleven_multilingual_v2") String model,
        @Bindable(defaultValue = "60s") Duration timeout) {

    /** Keys are secret. */
    @Override
    public String toString() {
        return "CloningSettings[" + url + ", " + model + "]";
    }
}
