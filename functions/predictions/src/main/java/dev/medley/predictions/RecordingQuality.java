package dev.medley.predictions;

import dev.medley.recordings.SourceRecording;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which recordings nothing should be said about, whichever model is asked, and which need a word of warning. Models that
 * know their own limits doubt earlier than this.
 */
final class RecordingQuality {

    /** A syllable or two; nobody can judge less. */
    private static final long SHORTEST_MS = 500;

    /** The noise is as strong as the voice. */
    private static final double DROWNED_DB = 0;

    /** The noise is well heard beside the voice. */
    private static final double NOISY_DB = 10;

    /** One sample in twenty is lost. */
    private static final double DISTORTED = 0.05;

    /** Clean recordings of speech have none at all. */
    private static final double CLIPPED = 0.001;

    private RecordingQuality() {}

    static Set<Caution> cautions(SourceRecording.Ready recording) {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        if (recording.speechMs() == 0) {
            cautions.add(Caution.NO_SPEECH);
        } else if (recording.speechMs() < SHORTEST_MS) {
            cautions.add(Caution.TOO_SHORT);
        }
        Double ratio = recording.signalToNoiseDb();
        if (ratio != null && ratio < NOISY_DB) {
            cautions.add(ratio < DROWNED_DB ? Caution.POOR_SOUND : Caution.NOISY);
        }
        if (recording.clippingRatio() > CLIPPED) {
            cautions.add(recording.clippingRatio() > DISTORTED ? Caution.POOR_SOUND : Caution.CLIPPED);
        }
        return cautions;
    }
}
