package dev.medley.speech.web;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.HeardSpeech;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "SpokenSegment", description = "A stretch of speech between pauses")
record TranscriptionSegmentView(
        long startMs,
        long endMs,
        String text,
        double confidence,
        List<Word> words,

        @Schema(description = "What is spoken in it; und where it cannot be told, null where it was not asked")
        @Nullable
        Language language,

        @Schema(description = "In which channel, from 1; null where all channels were heard as one") @Nullable
        Integer channel) {

    static List<TranscriptionSegmentView> of(HeardSpeech heard) {
        List<Segment> segments = heard.content().segments();
        List<Language> languages = heard.languages();
        List<Integer> channels = heard.channels();
        return IntStream.range(0, segments.size())
                .mapToObj(i -> of(
                        segments.get(i),
                        i < languages.size() ? languages.get(i) : null,
                        i < channels.size() ? channels.get(i) : null))
                .toList();
    }

    private static TranscriptionSegmentView of(
            Segment segment, @Nullable Language language, @Nullable Integer channel) {
        return new TranscriptionSegmentView(
                segment.startMs(),
                segment.endMs(),
                segment.text(),
                segment.confidence(),
                segment.words(),
                language,
                channel);
    }
}
