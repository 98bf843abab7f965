package dev.medley.notifications.contacts.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A provider of e-mail marketing, with contacts as the API of Brevo (v3) has them. What Medley proves itself with is the
 * secret {@code MEDLEY_CONTACTS_KEY}.
 *
 * @param url where its API is, such as https://api.brevo.com/v3; nothing for none
 * @param list the id of the list that contacts are put on
 * @param timeout how long a call may take
 */
@ConfigurationProperties("medley.contacts")
public record ContactsSettings(
        @NotNull @Bindable(defaultValue = "") String url,
        @Min(1) @Bindable(defaultValue = "1") long list,
        @NotNull @Bindable(defaultValue = "10s") Duration timeout) {}
