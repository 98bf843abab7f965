package dev.medley.kernel;

import java.time.ZoneId;

/** Reads time zones by their names in the IANA database. */
public final class TimeZoneId {

    private TimeZoneId() {}

    /**
     * The time zone of that name; offsets such as {@code +02:00} are none, for they know no summer time.
     *
     * @param pointer where the name stands in the request
     * @throws Refusal {@code time-zone-invalid} where there is none
     */
    public static ZoneId parse(String name, String pointer) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Refusal.invalid("time-zone-invalid", pointer, "A time zone is an IANA name, such as Europe/Vienna.");
        }
        return ZoneId.of(name);
    }
}
