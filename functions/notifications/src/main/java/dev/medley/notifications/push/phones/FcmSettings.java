package dev.medley.notifications.push.phones;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;

/**
 * Firebase Cloud Messaging. What Medley proves itself with is the secret {@code MEDLEY_FCM_SERVICE_ACCOUNT}: the key file of
 * a service account that may send messages.
 *
 * @param project the id of the Firebase project; nothing for none
 * @param url where its API is
 */
@ConfigurationProperties("medley.fcm")
public record FcmSettings(
        @NotNull @Bindable(defaultValue = "") String project,

        @NotNull @Bindable(defaultValue = "https://fcm.googleapis.com")
        String url) {

    boolean isOn() {
        return !project.isEmpty();
    }
}
