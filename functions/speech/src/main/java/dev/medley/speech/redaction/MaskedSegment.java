package dev.medley.speech.redaction;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A segment in which spans are masked. Words are found by their letters and digits; where these are not those of the text,
 * the words are left out, since nobody knows which of them to mask.
 */
record MaskedSegment(Segment segment, List<Time> times) {

    /** When a span was said. */
    record Time(int span, long startMs, long endMs) {}

    private static final int NONE = -1;

    static MaskedSegment of(Segment segment, int offset, List<MaskedSpan> spans) {
        String text = segment.text();
        int[] covered = covered(text, offset, spans);
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (covered[i] == NONE) {
                masked.append(text.charAt(i));
            } else if (i == 0 || covered[i - 1] != covered[i]) {
                masked.append(spans.get(covered[i]).kind().mask());
            }
        }
        int[] signs = IntStream.range(0, text.length())
                .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
                .toArray();
        boolean isSame = signs(text)
                .equals(segment.words().stream()
                        .map(Word::text)
                        .map(MaskedSegment::signs)
                        .collect(Collectors.joining()));
        MaskedWords words = new MaskedWords(spans);
        if (isSame) {
            MaskedWords.Cover cover = cover(covered, signs);
            int next = 0;
            for (Word word : segment.words()) {
                next = words.add(word, next, cover);
            }
        }
        List<Time> times = IntStream.of(covered)
                .filter(span -> span != NONE)
                .distinct()
                .mapToObj(span -> words.time(span, segment))
                .toList();
        return new MaskedSegment(
                new Segment(segment.startMs(), segment.endMs(), masked.toString(), segment.confidence(), words.words()),
                times);
    }

    /** The span that covers each character. */
    private static int[] covered(String text, int offset, List<MaskedSpan> spans) {
        int[] covered = IntStream.generate(() -> NONE).limit(text.length()).toArray();
        for (int span = 0; span < spans.size(); span++) {
            int start = Math.max(0, spans.get(span).start() - offset);
            int end = Math.min(text.length(), spans.get(span).end() - offset);
            for (int i = start; i < end; i++) {
                covered[i] = span;
            }
        }
        return covered;
    }

    private static MaskedWords.Cover cover(int[] covered, int[] signs) {
        return new MaskedWords.Cover() {
            @Override
            public int of(int sign) {
                return covered[signs[sign]];
            }

            @Override
            public int before(int sign) {
                int at = sign < signs.length ? signs[sign] - 1 : covered.length - 1;
                return at < 0 ? NONE : covered[at];
            }
        };
    }

    private static String signs(String text) {
        return text.chars()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, (signs, c) -> signs.append((char) c), StringBuilder::append)
                .toString();
    }
}
