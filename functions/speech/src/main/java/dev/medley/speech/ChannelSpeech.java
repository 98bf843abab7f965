package dev.medley.speech;

import dev.medley.models.HintedSpeech.Correction;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.speech.redaction.Redaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was heard in the channels of a recording, one by one, put together in the order in which it was said. */
final class ChannelSpeech {

    private record Spoken(Segment segment, Language language, int channel) {}

    private ChannelSpeech() {}

    /** Takes one result a channel, at least one; the language of the whole is that of the channel in which most is said. */
    static HeardSpeech merge(List<HeardSpeech> channels) {
        List<Spoken> spoken = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            spoken.addAll(spoken(channels.get(channel), channel + 1));
        }
        spoken.sort(
                Comparator.comparingLong((Spoken it) -> it.segment().startMs()).thenComparingInt(Spoken::channel));
        RecognizedSpeech most = channels.stream()
                .map(HeardSpeech::content)
                .max(Comparator.comparingLong(ChannelSpeech::spokenMs))
                .orElseThrow();
        List<Segment> segments = spoken.stream().map(Spoken::segment).toList();
        String text = segments.stream().map(Segment::text).collect(Collectors.joining(" "));
        return new HeardSpeech(
                new RecognizedSpeech(text, most.language(), segments, most.model()),
                spoken.stream().map(Spoken::language).toList(),
                all(channels, HeardSpeech::withheld, WithheldSpeech::startMs),
                all(channels, HeardSpeech::redactions, Redaction::startMs),
                use(channels),
                all(channels, HeardSpeech::corrections, Correction::startMs),
                spoken.stream().map(Spoken::channel).toList());
    }

    private static List<Spoken> spoken(HeardSpeech heard, int channel) {
        List<Segment> segments = heard.content().segments();
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Language language = i < heard.languages().size()
                    ? heard.languages().get(i)
                    : heard.content().language();
            spoken.add(new Spoken(segments.get(i), language, channel));
        }
        return spoken;
    }

    private static long spokenMs(RecognizedSpeech content) {
        return content.segments().stream()
                .mapToLong(segment -> segment.endMs() - segment.startMs())
                .sum();
    }

    private static <T> List<T> all(
            List<HeardSpeech> channels, Function<HeardSpeech, List<T>> part, ToLongFunction<T> start) {
        return channels.stream()
                .flatMap(heard -> part.apply(heard).stream())
                .sorted(Comparator.comparingLong(start))
                .toList();
    }

    /** The most that was done with the hints in any of them. */
    private static @Nullable HintUse use(List<HeardSpeech> channels) {
        return channels.stream()
                .map(HeardSpeech::vocabularyUse)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
