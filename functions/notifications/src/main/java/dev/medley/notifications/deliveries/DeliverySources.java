package dev.medley.notifications.deliveries;

import dev.medley.notifications.entries.NotificationRepository;
import dev.medley.notifications.preferences.PreferenceRepository;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.types.TypeRepository;
import jakarta.inject.Singleton;

/** Where it stands what a mail is about, and to whom. */
@Singleton
record DeliverySources(
        NotificationRepository notifications,
        PreferenceRepository preferences,
        RecipientRepository recipients,
        TypeRepository types) {}
