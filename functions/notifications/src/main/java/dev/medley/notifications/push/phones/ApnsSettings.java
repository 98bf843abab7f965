package dev.medley.notifications.push.phones;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;

/**
 * Apple's Push Notification service. What Medley proves itself with is the secret {@code MEDLEY_APNS_KEY}: a key of the team,
 * as Apple gives it out (.p8).
 *
 * @param topic the bundle id of the application; nothing for none
 * @param keyId the id of the key
 * @param team the id of the team
 * @param url where its API is
 */
@ConfigurationProperties("medley.apns")
public record ApnsSettings(
        @NotNull @Bindable(defaultValue = "") String topic,
        @NotNull @Bindable(defaultValue = "") String keyId,
        @NotNull @Bindable(defaultValue = "") String team,

        @NotNull @Bindable(defaultValue = "https://api.push.apple.com")
        String url) {

    public ApnsSettings {
        if (!topic.isEmpty() && (keyId.isEmpty() || team.isEmpty())) {
            throw new IllegalArgumentException("An APNs topic takes the id of a key and of its team");
        }
    }

    boolean isOn() {
        return !topic.isEmpty();
    }
}
