package dev.medley.media;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.LevelMeter;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What is made of a sound once its {@link Survey} is known: the WAV file at 16 kHz, the measures, and the count that the
 * limit on its length goes by.
 */
final class Rendition implements Playback.Listener, Closeable {

    private final Survey.Findings findings;
    private final WavWriter wav;
    private final long maxSamples;
    private final Excess excess;
    private final LevelMeter meter;
    private final Resampler original;
    private final Resampler resampled;
    private boolean cut;

    Rendition(Path file, Survey.Findings findings, DecodeLimits limits) throws IOException {
        this.findings = findings;
        wav = new WavWriter(file, Pcm.MODEL_RATE);
        maxSamples = limits.maxDuration().toMillis() * Pcm.MODEL_RATE / 1000;
        excess = limits.excess();
        meter = new LevelMeter(findings.rate(), findings.channels(), Pcm.MODEL_RATE);
        int channels = findings.channels().size();
        original = new Resampler(findings.rate(), channels, meter::addOriginal);
        resampled = new Resampler(
                Pcm.MODEL_RATE,
                channels,
                (samples, frames) -> write(findings.mix().apply(samples, frames)));
    }

    /** False when the sound has reached the length at which it is cut. */
    @Override
    public boolean wantsMore() {
        return !cut;
    }

    /** Fills the time until then with silence, or leaves out what comes before the start or again. */
    @Override
    public void jump(long micros) throws IOException {
        resampled.finish();
        long missing = Math.floorDiv(micros * Pcm.MODEL_RATE, Timeline.MICROS) - wav.samples();
        if (missing < 0) {
            resampled.drop(-missing);
        }
        float[] silence = new float[Pcm.MODEL_RATE];
        for (long left = missing; left > 0 && !cut; left -= silence.length) {
            write(left < silence.length ? new float[(int) left] : silence);
        }
    }

    @Override
    public void add(AVFrame frame) throws IOException {
        original.add(frame);
        resampled.add(frame);
    }

    private void write(float[] samples) throws IOException {
        int allowed = (int) Math.min(samples.length, maxSamples - wav.samples());
        if (allowed < samples.length) {
            if (excess == Excess.REFUSED) {
                throw new UndecodableAudio(Reason.TOO_LONG);
            }
            cut = true;
        }
        meter.addMono(samples, allowed);
        float[] loud = new float[allowed];
        for (int i = 0; i < allowed; i++) {
            loud[i] = (float) (samples[i] * findings.mix().gain());
        }
        wav.write(loud, allowed);
    }

    /** Completes the file and tells what it holds. */
    DecodedAudio finish(AudioFormat container, Codec codec, boolean truncated) throws IOException {
        resampled.finish();
        original.finish();
        if (wav.samples() == 0) {
            throw new UndecodableAudio(Reason.EMPTY);
        }
        AudioEncoding encoding = new AudioEncoding(
                container, codec.name(), findings.rate(), findings.channels().size());
        long durationMs = wav.samples() * 1000 / Pcm.MODEL_RATE;
        return new DecodedAudio(encoding, durationMs, cut, truncated, codec.damagedPackets(), meter.levels());
    }

    @Override
    public void close() throws IOException {
        original.close();
        resampled.close();
        wav.close();
    }
}
