package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Where frames belong in time, as a player shows it. Time stamps are taken where they say that sound starts late, pauses,
 * or starts before the beginning; a step that no recorder makes is a mistake, and the sound goes on as if it were none.
 */
final class Timeline {

    /** The frame starts where the one before ended. */
    static final long FOLLOWS = Long.MIN_VALUE;

    static final int MICROS = 1_000_000;
    /** Less is the rounding of time stamps, or the delay of a codec. */
    static final long TOLERANCE = 50_000;

    static final long LONGEST_PAUSE = 3600L * MICROS;
    /** Files that were joined start again from zero; what is repeated on purpose is short. */
    private static final long LONGEST_OVERLAP = MICROS / 2;

    private final AVRational timeBase;
    private final AVRational micros = av_make_q(1, MICROS);
    private long origin;
    private boolean begun;
    private long dueNanos;

    /** A timeline whose zero is at a time stamp. */
    Timeline(AVRational timeBase, long originMicros) {
        this.timeBase = timeBase;
        this.origin = originMicros;
    }

    /** Microseconds from the start of the file at which a frame starts, or {@link #FOLLOWS}. */
    long place(AVFrame frame) {
        long stamp = frame.best_effort_timestamp();
        long jump = stamp == AV_NOPTS_VALUE ? FOLLOWS : jump(av_rescale_q(stamp, timeBase, micros) - origin);
        begun = true;
        dueNanos += nanos(frame);
        return jump;
    }

    /** As {@link #place}, for a frame that follows the one before after a pause of so many microseconds. */
    long placeAfter(long pause, AVFrame frame) {
        if (!begun) {
            return place(frame);
        }
        dueNanos += pause * 1000;
        long at = dueNanos / 1000;
        dueNanos += nanos(frame);
        return pause == 0 ? FOLLOWS : at;
    }

    private static long nanos(AVFrame frame) {
        return 1_000_000_000L * frame.nb_samples() / Math.max(1, frame.sample_rate());
    }

    private long jump(long at) {
        long due = dueNanos / 1000;
        long late = at - due;
        if (Math.abs(late) <= TOLERANCE) {
            return FOLLOWS;
        }
        boolean believed = late > 0 ? late <= LONGEST_PAUSE : -late <= LONGEST_OVERLAP || !begun;
        if (!believed) {
            origin += late;
            return FOLLOWS;
        }
        dueNanos = at * 1000;
        return at;
    }
}
