package dev.medley.sound;

/**
 * Counts the samples of one channel that lie in flat tops: three or more in a row within 0.1 % of the channel's peak. The
 * peak is only known at the end, so amplitudes are told apart in steps of 0.05 %, and the runs of the topmost step and of
 * the topmost two are both counted: whichever turns out to be right is there when a new peak shows up.
 */
final class FlatTops {

    private static final double STEP = Math.log(1.0005);
    private static final int MIN_RUN = 3;

    private int peak = Integer.MIN_VALUE;
    private double worthALook;
    private final long[] counted = new long[2];
    private final int[] run = new int[2];

    void add(float sample) {
        double amplitude = Math.abs(sample);
        if (amplitude <= worthALook) {
            run[0] = 0;
            run[1] = 0;
            return;
        }
        int level = (int) Math.floor(Math.log(amplitude) / STEP);
        if (level > peak) {
            rise(level);
        }
        extend(0, level >= peak);
        extend(1, level >= peak - 1);
    }

    private void rise(int level) {
        boolean byOneStep = peak == level - 1;
        counted[1] = byOneStep ? counted[0] : 0;
        run[1] = byOneStep ? run[0] : 0;
        counted[0] = 0;
        run[0] = 0;
        peak = level;
        worthALook = Math.exp((peak - 2) * STEP);
    }

    private void extend(int band, boolean within) {
        run[band] = within ? run[band] + 1 : 0;
        if (run[band] >= MIN_RUN) {
            counted[band] += run[band] == MIN_RUN ? MIN_RUN : 1;
        }
    }

    long clipped() {
        return counted[1];
    }
}
