package dev.medley.notifications.preferences;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an account says of when it is told things.
 *
 * @param timeZone null for that of its profile
 * @param version grows with each change; 0 where it has said nothing yet
 */
public record DeliverySchedule(
        @Nullable ZoneId timeZone, @Nullable QuietHours quietHours, LocalTime digestAt, int version) {

    public static final LocalTime USUAL_DIGEST = LocalTime.of(8, 0);

    /** Of an account that has said nothing. */
    public static final DeliverySchedule USUAL = new DeliverySchedule(null, null, USUAL_DIGEST, 0);
}
