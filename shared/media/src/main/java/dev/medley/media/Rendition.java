package dev.medley.media;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.LevelMeter;
import dev.medley.sound.Levels;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the frames of a sound in one pass: the WAV file at 16 kHz, the measures, and the count that the limit
 * on its length goes by.
 */
final class Rendition implements Closeable {

    private static final int MIN_RATE = 4000;
    private static final int MAX_RATE = 384_000;
    private static final int MAX_CHANNELS = 8;
    /** Surround is folded to stereo before its loudness is measured. */
    private static final int MEASURED_CHANNELS = 2;

    private final WavWriter wav;
    private final long maxSamples;
    private final Excess excess;
    private final Resampler mono = new Resampler(Pcm.MODEL_RATE, 1, this::write);
    private @Nullable Original original;
    private boolean cut;

    /** The sound as it was recorded, in the shape of its first frame. */
    private record Original(int sampleRate, int channels, LevelMeter meter, Resampler samples) {}

    Rendition(Path file, DecodeLimits limits) throws IOException {
        wav = new WavWriter(file, Pcm.MODEL_RATE);
        maxSamples = limits.maxDuration().toMillis() * Pcm.MODEL_RATE / 1000;
        excess = limits.excess();
    }

    void add(AVFrame frame) throws IOException {
        if (frame.sample_rate() < MIN_RATE
                || frame.sample_rate() > MAX_RATE
                || frame.ch_layout().nb_channels() > MAX_CHANNELS) {
            throw new UndecodableAudio(Reason.UNSUPPORTED_CODEC);
        }
        if (original == null) {
            original = original(frame.sample_rate(), frame.ch_layout().nb_channels());
        }
        original.samples.add(frame);
        mono.add(frame);
    }

    private static Original original(int sampleRate, int channels) {
        int measured = Math.min(channels, MEASURED_CHANNELS);
        LevelMeter meter = new LevelMeter(sampleRate, measured, Pcm.MODEL_RATE);
        return new Original(sampleRate, channels, meter, new Resampler(sampleRate, measured, meter::addOriginal));
    }

    private void write(float[] samples, int count) throws IOException {
        int allowed = (int) Math.min(count, maxSamples - wav.samples());
        if (allowed < count) {
            if (excess == Excess.REFUSED) {
                throw new UndecodableAudio(Reason.TOO_LONG);
            }
            cut = true;
        }
        wav.write(samples, allowed);
        if (original != null) {
            original.meter.addMono(samples, allowed);
        }
    }

    /** Whether the sound has reached the length at which it is cut. */
    boolean isCut() {
        return cut;
    }

    /** Completes the file and tells what it holds. */
    DecodedAudio finish(AudioFormat container, Codec codec) throws IOException {
        mono.finish();
        if (original == null || wav.samples() == 0) {
            throw new UndecodableAudio(codec.damagedPackets() > 0 ? Reason.CORRUPT : Reason.EMPTY);
        }
        original.samples.finish();
        Levels levels = original.meter.levels();
        AudioEncoding encoding = new AudioEncoding(container, codec.name(), original.sampleRate, original.channels);
        long durationMs = wav.samples() * 1000 / Pcm.MODEL_RATE;
        return new DecodedAudio(encoding, durationMs, cut, codec.damagedPackets(), levels);
    }

    @Override
    public void close() throws IOException {
        mono.close();
        if (original != null) {
            original.samples.close();
        }
        wav.close();
    }
}
