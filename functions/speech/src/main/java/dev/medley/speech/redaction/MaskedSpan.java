package dev.medley.speech.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a text that is personal, in UTF-16 units. */
record MaskedSpan(PersonalDataKind kind, int start, int end) {

    /** The same parts with none in another: those that overlap become one. */
    static List<MaskedSpan> merge(List<MaskedSpan> spans) {
        List<MaskedSpan> merged = new ArrayList<>();
        spans.stream()
                .sorted(Comparator.comparingInt(MaskedSpan::start).thenComparing(MaskedSpan::kind))
                .forEach(span -> {
                    MaskedSpan last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && span.start < last.end) {
                        merged.set(merged.size() - 1, last.with(span));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }

    private MaskedSpan with(MaskedSpan other) {
        PersonalDataKind first = kind.compareTo(other.kind) <= 0 ? kind : other.kind;
        return new MaskedSpan(first, start, Math.max(end, other.end));
    }
}
