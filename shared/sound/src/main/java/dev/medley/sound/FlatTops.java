package dev.medley.sound;

/**
 * Counts the samples of one channel that lie in flat tops at one of its ends. Rounded tops are flat too where a tone is
 * slow or quiet, but they narrow towards the end, where clipped ones are nearly as wide as below it.
 */
final class FlatTops {

    /** Share of the amplitude within which samples are at the end. */
    private static final double AT_END = 0.001;
    /** Share of the amplitude that a top reaches down to. */
    private static final double DEPTH = 0.2;
    /** How much of a top has to be flat; a sine has 7 % of it within {@link #AT_END}. */
    private static final double FLAT = 0.45;

    private static final int MIN_RUN = 3;
    /** Below it samples that are counted in steps make tops flat: with so many steps a sine's are to 38 %. */
    private static final int MANY_STEPS = 33;
    /** Below it nothing can be told. */
    private static final int FEW_STEPS = 4;
    /** Converters cut at full scale, whatever the steps. */
    private static final double FULL_SCALE = 0.99;
    /** Ends of less than this share of the range from the middle are where a sound rests. */
    private static final double AWAY = 0.2;

    private final int sign;
    private final double end;
    private final double top;
    private final int longestRun;
    private final boolean possible;
    private final boolean coarse;
    private int inTop;
    private int atEnd;
    private int run;
    private boolean stuck;
    private boolean staircase;
    private double last;
    private long clipped;

    /**
     * Looks at one end.
     *
     * @param sign 1 for the highest samples, -1 for the lowest
     * @param longestRun samples for which a sound may be cut; what stays longer is no sound
     */
    FlatTops(ChannelStatistics channel, int sign, int longestRun) {
        this.sign = sign;
        this.longestRun = longestRun;
        double extreme = sign > 0 ? channel.highest() : -channel.lowest();
        double amplitude = channel.amplitude();
        end = extreme - AT_END * amplitude;
        top = extreme - DEPTH * amplitude;
        boolean fullScale = extreme >= FULL_SCALE;
        coarse = amplitude < MANY_STEPS * (double) channel.step() && !fullScale;
        boolean away = extreme - sign * channel.offset() >= AWAY * 2 * amplitude;
        possible = amplitude > 0 && away && (fullScale || amplitude >= FEW_STEPS * (double) channel.step());
    }

    void add(float sample) {
        double height = sign * (double) sample;
        if (!possible || height < top) {
            if (inTop > 0) {
                endTop();
            }
            return;
        }
        inTop++;
        if (height >= end) {
            run++;
            stuck |= run > longestRun;
        } else {
            staircase |= height == last;
            endRun();
        }
        last = height;
    }

    private void endRun() {
        atEnd += run >= MIN_RUN ? run : 0;
        run = 0;
    }

    private void endTop() {
        endRun();
        clipped += counted();
        inTop = 0;
        atEnd = 0;
        stuck = false;
        staircase = false;
    }

    private int counted() {
        boolean slow = stuck || (coarse && staircase);
        return !slow && atEnd >= FLAT * inTop ? atEnd : 0;
    }

    /** All that ended so far; to be asked after the last sample. */
    long clipped() {
        if (inTop > 0) {
            endTop();
        }
        return clipped;
    }
}
