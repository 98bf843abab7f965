package dev.medley.models.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the runs of speech in the chances of speech of frame after frame, as they come; each is told of when it is over. */
final class SpeechRuns {

    /** Frames from the first to before the last. */
    record Run(int start, int end) {

        int length() {
            return end - start;
        }
    }

    /** Those of the open run. */
    private final List<Float> chances = new ArrayList<>();

    private int frame;
    private int start = -1;
    private int lastSpeech;
    private boolean isContinued;

    /** The run that is over with this frame: because of a pause, or because it gets too long and was cut. */
    Optional<Run> add(float chance) {
        if (start < 0 && chance >= Segmentation.ON) {
            start = frame;
            isContinued = false;
            chances.clear();
        }
        if (start >= 0) {
            chances.add(chance);
        }
        if (chance >= Segmentation.OFF) {
            lastSpeech = frame;
        }
        frame++;
        if (start >= 0 && frame - 1 - lastSpeech >= Segmentation.MIN_PAUSE) {
            return finish();
        }
        return start >= 0 && lastSpeech + 1 - start > Segmentation.MAX ? Optional.of(cut()) : Optional.empty();
    }

    /** The run that goes on, once it is long enough to be speech. */
    Optional<Run> open() {
        return Optional.of(new Run(start, lastSpeech + 1)).filter(run -> start >= 0 && isSpeech(run));
    }

    /** Nothing more comes for now: the run that went on is over. */
    Optional<Run> finish() {
        Optional<Run> last = open();
        start = -1;
        return last;
    }

    /** How many frames there were. */
    int frames() {
        return frame;
    }

    /** The first frame that a run to come may hold. */
    int firstNeeded() {
        return start < 0 ? frame : start;
    }

    private boolean isSpeech(Run run) {
        return isContinued || run.length() >= Segmentation.MIN_SPEECH;
    }

    /** Cuts the open run where it is least like speech. */
    private Run cut() {
        int lowest = Segmentation.MAX * 2 / 3;
        for (int i = lowest; i < Segmentation.MAX; i++) {
            if (chances.get(i) < chances.get(lowest)) {
                lowest = i;
            }
        }
        Run run = new Run(start, start + lowest);
        chances.subList(0, lowest).clear();
        start += lowest;
        isContinued = true;
        return run;
    }
}
