package dev.medley.speech.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.medley.kernel.Refusal;
import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker is told: its {@code type} says which of the other members it has.
 *
 * @param id the live transcription
 * @param number of those that are kept, grows by one; those that the next one replaces have none
 * @param segment which stretch of speech, from 1: what is told of one while it grows has the number that its end will have
 * @param said what was heard of it
 * @param nextSequence the frame that is wanted next; those before it have come
 * @param retryAfterMs how long to wait with it
 * @param end why and when it ends
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveMessage(
        String type,
        @Nullable UUID id,
        @Nullable Long number,
        @Nullable Integer segment,
        @Nullable Said said,
        @Nullable Integer nextSequence,
        @Nullable Long retryAfterMs,
        @Nullable Ending end,
        @Nullable LiveProblem problem) {

    /** What was heard of a segment: none of it where it is withheld, and why. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            long startMs,
            @Nullable Long endMs,
            @Nullable String text,
            @Nullable Double confidence,
            @Nullable List<Word> words,
            @Nullable Language language,
            @Nullable String withheld) {}

    /** Why and when it ends, and what it became. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ending(
            String reason, Instant at, @Nullable UUID transcriptionId) {}

    /** Sound is taken, from this frame on. */
    static LiveMessage ready(UUID id, int nextSequence, long lastNumber) {
        return new LiveMessage("ready", id, lastNumber, null, null, nextSequence, null, null, null);
    }

    static LiveMessage speechStarted(int segment, long startMs) {
        return of("speech-started", segment, new Said(startMs, null, null, null, null, null, null));
    }

    static LiveMessage partial(int segment, Segment heard) {
        return of("partial", segment, new Said(heard.startMs(), heard.endMs(), heard.text(), null, null, null, null));
    }

    static LiveMessage speechEnded(int segment, long startMs, long endMs) {
        return of("speech-ended", segment, new Said(startMs, endMs, null, null, null, null, null));
    }

    static LiveMessage last(int segment, Said said) {
        return of("final", segment, said);
    }

    /** Frames before this one need not be kept any more. */
    static LiveMessage received(int nextSequence) {
        return new LiveMessage("received", null, null, null, null, nextSequence, null, null, null);
    }

    /** This frame did not come, and others did. */
    static LiveMessage missing(int nextSequence) {
        return new LiveMessage("missing", null, null, null, null, nextSequence, null, null, null);
    }

    static LiveMessage backPressure(int nextSequence, long retryAfterMs) {
        return new LiveMessage("back-pressure", null, null, null, null, nextSequence, retryAfterMs, null, null);
    }

    /** It is going to end. */
    static LiveMessage ending(Instant at) {
        return new LiveMessage("ending", null, null, null, null, null, null, new Ending("limit", at, null), null);
    }

    static LiveMessage ended(LiveTranscription.Reason reason, Instant at, @Nullable UUID transcriptionId) {
        Ending ending = new Ending(reason.name().toLowerCase(Locale.ROOT), at, transcriptionId);
        return new LiveMessage("ended", null, null, null, null, null, null, ending, null);
    }

    static LiveMessage error(Refusal refusal) {
        return new LiveMessage("error", null, null, null, null, null, null, null, LiveProblem.of(refusal));
    }

    /** The same with its number. */
    public LiveMessage numbered(long next) {
        return new LiveMessage(type, id, next, segment, said, nextSequence, retryAfterMs, end, problem);
    }

    private static LiveMessage of(String type, int segment, Said said) {
        return new LiveMessage(type, null, null, segment, said, null, null, null, null);
    }
}
