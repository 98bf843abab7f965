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
                    Social.function(),
                    Platform.function())))))),
            List.of(recordings(), media()));

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
                        Duration.ofDays(1)));
    }

    private static Bucket media() {
        return new Bucket(
                        MEDIA,
                        Map.of(
                                "uploads/",
                                "catalog-media",
                                "content-uploads/",
                                "content-media",
                                "social-uploads/",
                                "social-pictures"),
                        Map.of(
                                "uploads/",
                                Duration.ofDays(2),
                                "imports/",
                                Duration.ofDays(7),
                                "exports/",
                                Duration.ofDays(7),
                                "content-uploads/",
                                Duration.ofDays(2),
                                "social-uploads/",
                                Duration.ofDays(2),
                                "content-exports/",
                                Duration.ofDays(7),
                                "devices/logs/",
                                Duration.ofDays(90),
                                "devices/reports/",
                                Duration.ofDays(7)))
                .publishing(PUBLIC_MEDIA);
    }
}
