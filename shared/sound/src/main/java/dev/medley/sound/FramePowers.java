package dev.medley.sound;

/** The mean square of each frame of 32 ms, the step at which a voice activity detector gives its probabilities. */
final class FramePowers {

    private static final long FRAME_MS = 32;

    private final int sampleRate;
    private final Series powers = new Series();
    private double sum;
    private int inFrame;
    private long taken;
    private long frameEnd;

    FramePowers(int sampleRate) {
        this.sampleRate = sampleRate;
        startFrame(1);
    }

    void add(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            sum += (double) samples[i] * samples[i];
            inFrame++;
            if (++taken >= frameEnd) {
                endFrame();
            }
        }
    }

    private void endFrame() {
        powers.add(sum / inFrame);
        startFrame(powers.size() + 1);
    }

    /** Its end follows from its number, so that a rate that 32 ms do not divide evenly does not drift. */
    private void startFrame(long number) {
        sum = 0;
        inFrame = 0;
        frameEnd = number * FRAME_MS * sampleRate / 1000;
    }

    /** All frames, the last one as long as it came out; nothing may be added after. */
    float[] finish() {
        if (inFrame > 0) {
            endFrame();
        }
        return powers.toArray();
    }
}
