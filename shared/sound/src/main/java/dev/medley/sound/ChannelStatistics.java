package dev.medley.sound;

/** What is known of one channel after all of its samples were seen once. */
public final class ChannelStatistics {

    private double sum;
    private long count;
    private float lowest = Float.POSITIVE_INFINITY;
    private float highest = Float.NEGATIVE_INFINITY;
    private float last = Float.NaN;
    private float step = Float.POSITIVE_INFINITY;

    void add(float sample) {
        sum += sample;
        count++;
        lowest = Math.min(lowest, sample);
        highest = Math.max(highest, sample);
        float change = Math.abs(sample - last);
        if (change > 0) {
            step = Math.min(step, change);
        }
        last = sample;
    }

    /** The constant that the sound lies around, which is zero in a good recording. */
    public double offset() {
        return count == 0 ? 0 : sum / count;
    }

    float lowest() {
        return lowest;
    }

    float highest() {
        return highest;
    }

    /** Half the distance between the lowest and the highest sample; 0 for a constant. */
    double amplitude() {
        return count == 0 ? 0 : ((double) highest - lowest) / 2;
    }

    /** The smallest change from one sample to the next: as coarse as the samples were counted, or finer. */
    float step() {
        return step;
    }
}
