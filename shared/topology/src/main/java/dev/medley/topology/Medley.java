package dev.medley.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Medley itself. A new endpoint group is one more entry here. */
public final class Medley {

    /** The bucket of recordings. */
    public static final String RECORDINGS = "recordings";

    /** Everybody who holds anything of an account erases it then. */
    static final String ERASED = "account.erased";

    public static final Topology TOPOLOGY = new Topology(
            Notifications.with(AccountData.with(List.of(
                    Identity.function(),
                    Audio.function(),
                    Predictions.function(),
                    Speech.function(),
                    Transcripts.function(),
                    Security.function(),
                    Flags.function(),
                    Notifications.function(),
                    Platform.function()))),
            List.of(recordings()));

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
}
