package dev.medley.models.audio;

import java.util.function.IntConsumer;

/**
 * The progress of a part of some work, as percent of the whole.
 *
 * @param whole hears of it
 * @param from the percent of the whole at which the part begins
 * @param to the percent at which it ends
 */
record ProgressShare(IntConsumer whole, int from, int to) implements IntConsumer {

    /** What it takes to find the speech of a recording, at most, of what it takes to read it. */
    static final int FINDING_SPEECH = 20;

    static ProgressShare ofFindingSpeech(IntConsumer whole) {
        return new ProgressShare(whole, 0, FINDING_SPEECH);
    }

    static ProgressShare ofReading(IntConsumer whole) {
        return new ProgressShare(whole, FINDING_SPEECH, 100);
    }

    @Override
    public void accept(int percent) {
        whole.accept(from + (to - from) * percent / 100);
    }
}
