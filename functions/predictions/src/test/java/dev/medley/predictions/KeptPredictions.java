package dev.medley.predictions;

import dev.medley.testkit.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Predictions as if they had been made at some time, for what many of them say together. */
final class KeptPredictions {

    private KeptPredictions() {}

    /** A prediction that names an emotion. */
    static UUID named(UUID owner, Instant at, String emotion, double probability) {
        return keep(owner, UUID.randomUUID(), at, verdict(emotion, probability, "1"));
    }

    static UUID ofRecording(UUID owner, UUID recording, Instant at, String emotion, double probability) {
        return keep(owner, recording, at, verdict(emotion, probability, "1"));
    }

    static UUID ofVersion(UUID owner, String version, Instant at, String emotion, double probability) {
        return keep(owner, UUID.randomUUID(), at, verdict(emotion, probability, version));
    }

    static UUID abstained(UUID owner, Instant at, String reason) {
        return keep(owner, UUID.randomUUID(), at, """
                {"dominant": null, "probabilities": {}, "abstained": true, "warnings": [{"code": "%s", "detail": "x"}],
                 "model": {"provider": "scripted", "name": "script", "version": "1"}}""".formatted(reason));
    }

    private static String verdict(String emotion, double probability, String version) {
        String other = emotion.equals("sad") ? "calm" : "sad";
        return """
                {"dominant": "%s", "probabilities": {"%s": %s, "%s": %s}, "abstained": false, "warnings": [],
                 "model": {"provider": "scripted", "name": "script", "version": "%s"}}""".formatted(emotion, emotion, probability, other, 1 - probability, version);
    }

    private static UUID keep(UUID owner, UUID recording, Instant at, String verdict) {
        UUID id = new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        Rows.update(
                """
                insert into predictions.prediction (id, owner_id, recording_id, job_id, created_at, verdict, timeline)
                values (?, ?, ?, ?, ?, ?::jsonb, '[]')""", id, owner, recording, UUID.randomUUID(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), verdict);
        return id;
    }

    /** Ten thousand a day, quickly. */
    static void many(UUID owner, Instant day, int count) {
        Rows.update("""
                insert into predictions.prediction (id, owner_id, recording_id, job_id, created_at, verdict, timeline)
                select gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), ?::timestamptz + n * interval '1 second',
                    '{"dominant": "happy", "probabilities": {"happy": 0.75, "sad": 0.25}, "abstained": false, "warnings": [],
                     "model": {"provider": "scripted", "name": "script", "version": "1"}}'::jsonb, '[]'
                from generate_series(1, ?) as n""", owner, OffsetDateTime.ofInstant(day, ZoneOffset.UTC), count);
    }
}
