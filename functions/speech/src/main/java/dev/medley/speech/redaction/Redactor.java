package dev.medley.speech.redaction;

import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Masks what is personal in texts and words. What begins in one segment and ends in the next is found too. */
public final class Redactor {

    private Redactor() {}

    /** What was said, without personal data of these kinds. */
    public static RedactedSpeech redact(RecognizedSpeech speech, Set<PersonalDataKind> kinds) {
        if (kinds.isEmpty()) {
            return new RedactedSpeech(speech, List.of());
        }
        String all = speech.segments().stream().map(Segment::text).collect(Collectors.joining(" "));
        List<MaskedSpan> spans = MaskedSpan.merge(
                PersonalDataRules.find(all, kinds, speech.language().code()));
        List<MaskedSegment> masked = new ArrayList<>();
        int at = 0;
        for (Segment segment : speech.segments()) {
            masked.add(MaskedSegment.of(segment, at, spans));
            at += segment.text().length() + 1;
        }
        List<Segment> segments = masked.stream().map(MaskedSegment::segment).toList();
        String text = segments.stream().map(Segment::text).collect(Collectors.joining(" "));
        return new RedactedSpeech(
                new RecognizedSpeech(text, speech.language(), segments, speech.model()), redactions(spans, masked));
    }

    /** One of each span, from its first word in the first segment to its last one in the last. */
    private static List<Redaction> redactions(List<MaskedSpan> spans, List<MaskedSegment> masked) {
        List<Redaction> redactions = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int span = i;
            List<MaskedSegment.Time> times = masked.stream()
                    .flatMap(segment -> segment.times().stream())
                    .filter(time -> time.span() == span)
                    .toList();
            redactions.add(new Redaction(
                    spans.get(i).kind(),
                    times.getFirst().startMs(),
                    times.getLast().endMs()));
        }
        return redactions;
    }
}
