package dev.medley.speech.clones;

import dev.medley.speech.clones.ClonedVoice.VoiceStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says against a cloned voice. */
public record VoiceAbuseReport(
        UUID id, UUID voiceId, String text, @Nullable String contact, Instant createdAt) {

    /** A report, and the voice that it is about. */
    public record Told(VoiceAbuseReport report, UUID accountId, String voiceName, VoiceStatus status) {}
}
