package dev.medley.speech.live;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.speech.HeardSpeech;
import dev.medley.speech.SpeechCheck;
import dev.medley.speech.WantedLanguages;
import dev.medley.speech.live.LiveMessage.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All that was read of one speaker, held to the rules for recordings: as if what was said so far were the whole. */
final class SpokenSegments {

    private final Transcriber model = AudioModels.shared().transcriber();
    private final SpeechCheck check;
    private final WantedLanguages wanted;
    private final List<Segment> segments;

    SpokenSegments(SpeechCheck check, WantedLanguages wanted, List<Segment> segments) {
        this.check = check;
        this.wanted = wanted;
        this.segments = new ArrayList<>(segments);
    }

    /** Adds a segment; what may be told of it. */
    Said add(Segment segment) {
        if (!segment.text().isEmpty()) {
            segments.add(segment);
        }
        return said(segment, segment.text().isEmpty() ? null : heard(segments));
    }

    /** Whether a segment that goes on would be withheld if this were its end. */
    boolean isWithheld(Segment segment) {
        List<Segment> all = new ArrayList<>(segments);
        all.add(segment);
        return reason(segment, heard(all)) != null;
    }

    /** What is believed of all. */
    HeardSpeech heard() {
        return heard(segments);
    }

    private HeardSpeech heard(List<Segment> all) {
        return check.check(model, AudioModels.shared().whole(all, wanted.asked()), wanted);
    }

    private static Said said(Segment segment, @Nullable HeardSpeech heard) {
        String reason = heard == null ? null : reason(segment, heard);
        if (heard == null || reason != null) {
            String text = reason == null ? "" : null;
            Double confidence = reason == null ? null : segment.confidence();
            return new Said(segment.startMs(), segment.endMs(), text, confidence, null, null, reason);
        }
        return new Said(
                segment.startMs(),
                segment.endMs(),
                segment.text(),
                segment.confidence(),
                segment.words(),
                heard.languages().getLast(),
                null);
    }

    private static @Nullable String reason(Segment segment, HeardSpeech heard) {
        return heard.withheld().stream()
                .filter(withheld -> withheld.startMs() == segment.startMs())
                .findFirst()
                .map(withheld ->
                        withheld.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }
}
