package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Brings frames to one rate and number of channels, as floating-point samples, even where the sound changes midway. */
final class Resampler implements AutoCloseable {

    /** Takes the first frames of an array that holds one sample of each channel in turn. */
    interface Receiver {
        void accept(float[] interleaved, int frames) throws IOException;
    }

    /** What a frame has to share with the one before to be resampled in one go with it. */
    private record Shape(int rate, int channels, int sampleFormat) {
        static Shape of(AVFrame frame) {
            return new Shape(frame.sample_rate(), frame.ch_layout().nb_channels(), frame.format());
        }
    }

    /** 60 dB above full scale. */
    private static final float LOUDER_THAN_ANYTHING = 1000;

    private final int rate;
    private final int channels;
    private final Receiver receiver;
    private final SwrContext context = new SwrContext(null);
    private final PointerPointer<FloatPointer> planes = new PointerPointer<>(1);
    private FloatPointer buffer = new FloatPointer();
    private float[] samples = new float[0];
    private @Nullable Shape shape;
    private long produced;
    private long toDrop;

    Resampler(int rate, int channels, Receiver receiver) {
        this.rate = rate;
        this.channels = channels;
        this.receiver = receiver;
    }

    void add(AVFrame frame) throws IOException {
        Shape next = Shape.of(frame);
        if (!next.equals(shape)) {
            finish();
            open(next);
        }
        convert(frame.extended_data(), frame.nb_samples());
    }

    /** Hands on the samples that the filter still holds; what comes next starts afresh. */
    void finish() throws IOException {
        if (shape != null) {
            convert(new PointerPointer<>((Pointer) null), 0);
            shape = null;
        }
    }

    /** Leaves out the next frames. */
    void drop(long frames) {
        toDrop = frames;
    }

    /** How many frames have been handed on. */
    long produced() {
        return produced;
    }

    private void open(Shape from) {
        swr_free(context);
        try (AVChannelLayout in = layout(from.channels);
                AVChannelLayout out = layout(channels)) {
            swr_alloc_set_opts2(context, out, AV_SAMPLE_FMT_FLT, rate, in, from.sampleFormat, from.rate, 0, null);
            // Otherwise a floating-point source is mixed down 3 dB louder than an integer one, and may clip.
            av_opt_set_double(context, "rematrix_maxval", 1, 0);
            if (context.isNull() || swr_init(context) < 0) {
                throw new UndecodableAudio(Reason.UNSUPPORTED_CODEC);
            }
        }
        shape = from;
    }

    private static AVChannelLayout layout(int channels) {
        AVChannelLayout layout = new AVChannelLayout();
        av_channel_layout_default(layout, channels);
        return layout;
    }

    private void convert(PointerPointer<?> input, int frames) throws IOException {
        int room = swr_get_out_samples(context, frames);
        reserve(room * channels);
        int converted = swr_convert(context, planes, room, input, frames);
        if (converted > 0) {
            int dropped = (int) Math.min(toDrop, converted);
            toDrop -= dropped;
            int kept = converted - dropped;
            buffer.get(samples, 0, converted * channels);
            System.arraycopy(samples, dropped * channels, samples, 0, kept * channels);
            silenceNonsense(kept * channels);
            produced += kept;
            receiver.accept(samples, kept);
        }
    }

    /** A floating-point file may hold infinities and worse, which would spread through every measure. */
    private void silenceNonsense(int count) {
        for (int i = 0; i < count; i++) {
            boolean sound = Math.abs(samples[i]) < LOUDER_THAN_ANYTHING;
            samples[i] = sound ? samples[i] : 0;
        }
    }

    private void reserve(int size) {
        if (size > samples.length) {
            buffer.close();
            buffer = new FloatPointer(size);
            planes.put(0, buffer);
            samples = new float[size];
        }
    }

    @Override
    public void close() {
        swr_free(context);
        planes.close();
        buffer.close();
    }
}
