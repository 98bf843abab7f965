package dev.medley.predictions;

import dev.medley.models.EmotionReading.Doubt;
import java.util.Locale;

/** Why a prediction should be read with care, or not be believed at all. The names are those of the models' doubts. */
public enum Caution {
    NO_SPEECH(true, "No speech was found, so there is no voice to judge."),
    TOO_SHORT(true, "There is too little speech to tell what the voice expresses."),
    POOR_SOUND(true, "Noise or clipping hides what the voice expresses."),
    UNFAMILIAR(true, "The voice is unlike those that the model learned from, so its probabilities mean little."),
    UNDECIDED(true, "No emotion stands out in what the voice expresses."),
    OTHER(true, "What stands out is none of the emotions that were asked about."),
    BELOW_THRESHOLD(true, "No emotion is as probable as the request wants it to be."),
    MIXED(
            true,
            "Several voices speak at once, or one expresses different emotions at different times; see the timeline."),
    SPEAKERS_DIFFER(
            true, "The speakers express different emotions, or not all of them can be judged; see the speakers."),
    NOISY(false, "The recording is noisy, which makes the probabilities less reliable."),
    CLIPPED(false, "Parts of the recording are clipped, which makes the probabilities less reliable.");

    private final boolean grave;
    private final String detail;

    Caution(boolean grave, String detail) {
        this.grave = grave;
        this.detail = detail;
    }

    static Caution of(Doubt doubt) {
        return switch (doubt) {
            case NO_SPEECH -> NO_SPEECH;
            case TOO_SHORT -> TOO_SHORT;
            case POOR_SOUND -> POOR_SOUND;
            case UNFAMILIAR -> UNFAMILIAR;
            case UNDECIDED -> UNDECIDED;
            case MIXED -> MIXED;
        };
    }

    /** Whether no emotion may be named. */
    boolean isGrave() {
        return grave;
    }

    CautionView warning() {
        return new CautionView(name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }
}
