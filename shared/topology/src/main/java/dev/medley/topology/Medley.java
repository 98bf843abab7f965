package dev.medley.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Medley itself. A new endpoint group is one more entry here. */
public final class Medley {

    /** The bucket of recordings. */
    public static final String RECORDINGS = "recordings";

    /** The bucket of pictures and videos that are shown to everybody. */
    public static final String MEDIA = "media";

    /** Under which prefix of it everybody reads. */
    public static final String PUBLIC_MEDIA = "public/";

    /** Everybody who holds anything of an account erases it then. */
    static final String ERASED = "account.erased";

    /** The owner of an account came back into it by mail: what others were given there is not to be trusted. */
    static final String RECOVERED = "account.integrations-revoked";

    /** One of two accounts blocks the other: neither is told of the other any more. */
    static final String PARTED = "contact.ended";

    /** The clocks of an account are in another zone: what waits for a time of its day is looked at anew. */
    static final String MOVED = "account.time-zone-changed";

    /** An account has no profile any more: nobody is told of what it did. */
    static final String WITHDRAWN = "influencer.deleted";

    public static final Topology TOPOLOGY = new Topology(
            Webhooks.with(Notifications.with(Activities.with(AccountData.with(Realtime.with(List.of(
                    Identity.function(),
                    Audio.function(),
                    Predictions.function(),
                    Speech.function(),
                    Transcripts.function(),
                    Security.function(),
                    Flags.function(),
                    Notifications.function(),
                    Webhooks.function(),
                    Realtime.function(),
                    Catalog.function(),
                    Orders.function(),
                    Activities.function(),
                    Analytics.function(),
                    Ml.function(),
                    Content.function(),
                    Devices.function(),
                    Chat.function(),
                    Meals.function(),
                    Moderation.function(),
                    Social.function(),
                    Platform.function())))))),
            List.of(recordings(), media()));

    /** What the names of logical backups begin with, in the bucket of recordings. */
    public static final String BACKUPS = "archives/backups/";

    private Medley() {}

    private static Bucket recordings() {
        return new Bucket(
                        RECORDINGS,
                        Map.of("uploads/", "audio-arrivals"),
                        Map.of(
                                "uploads/",
                                Duration.ofDays(2),
                                "exports/",
                                Duration.ofDays(7),
                                "avatar-uploads/",
                                Duration.ofDays(1),
                                // Longer than an account has to change its mind about being erased.
                                BACKUPS,
                                Duration.ofDays(35)))
                .keeping("originals/", "backups/");
    }

    private static Bucket media() {
        Map<String, String> arrivals = Map.of(
                "uploads/", "catalog-media",
                "content-uploads/", "content-media",
                "document-uploads/", "chat-arrivals",
                "meal-uploads/", "meals-pictures",
                "social-uploads/", "social-pictures");
        Map<String, Duration> kept = Map.ofEntries(
                days("uploads/", 2),
                days("imports/", 7),
                days("exports/", 7),
                days("content-uploads/", 2),
                days("content-exports/", 7),
                days("transcript-exports/", 7),
                days("document-uploads/", 2),
                days("meal-uploads/", 2),
                days("social-uploads/", 2),
                days("devices/logs/", 90),
                days("devices/reports/", 7));
        return new Bucket(MEDIA, arrivals, kept).publishing(PUBLIC_MEDIA);
    }

    private static Map.Entry<String, Duration> days(String prefix, int days) {
        return Map.entry(prefix, Duration.ofDays(days));
    }
}
