package dev.medley.media;

import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.ChannelStatistics;
import dev.medley.sound.Pcm;
import dev.medley.sound.SoundSurvey;
import dev.medley.sound.SpeechMix;
import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Listens to a file once, in all its channels, to find out how to render it. */
final class Survey implements Playback.Listener, AutoCloseable {

    private static final int MIN_RATE = 4000;
    private static final int MAX_RATE = 384_000;
    /** As many as the resampler takes. */
    private static final int MAX_CHANNELS = 64;

    /** In place of the number of a channel. */
    static final int ALL_CHANNELS = -1;

    private final long maxSamples;
    private final int channel;
    private @Nullable Tracks tracks;

    /** The sound in the shape of its first frame, as it was recorded and at the rate of the models. */
    private record Tracks(int rate, int channels, SoundSurvey survey, Resampler original, Resampler resampled) {}

    /** What was found: the shape of the sound, and how to mix it. */
    record Findings(int rate, List<ChannelStatistics> channels, SpeechMix mix) {}

    Survey(DecodeLimits limits, int channel) {
        this.channel = channel;
        maxSamples = limits.maxDuration().toMillis() * Pcm.MODEL_RATE / 1000;
    }

    @Override
    public boolean wantsMore() {
        return tracks == null || tracks.resampled.produced() <= maxSamples;
    }

    @Override
    public void jump(long micros) {
        // Silence tells nothing.
    }

    @Override
    public void add(AVFrame frame) throws IOException {
        int channels = frame.ch_layout().nb_channels();
        if (frame.sample_rate() < MIN_RATE || frame.sample_rate() > MAX_RATE || channels > MAX_CHANNELS) {
            throw new UndecodableAudio(Reason.UNSUPPORTED_CODEC);
        }
        if (tracks == null) {
            tracks = tracks(frame.sample_rate(), channels);
        }
        tracks.original.add(frame);
        tracks.resampled.add(frame);
    }

    private static Tracks tracks(int rate, int channels) {
        SoundSurvey survey = new SoundSurvey(channels, Pcm.MODEL_RATE);
        return new Tracks(
                rate,
                channels,
                survey,
                new Resampler(rate, channels, survey::addOriginal),
                new Resampler(Pcm.MODEL_RATE, channels, survey::addResampled));
    }

    /** What was found; null where there was no sound. */
    @Nullable
    Findings finish() throws IOException {
        if (tracks == null) {
            return null;
        }
        tracks.original.finish();
        tracks.resampled.finish();
        if (channel >= tracks.channels) {
            throw new UndecodableAudio(Reason.EMPTY);
        }
        SpeechMix mix = channel == ALL_CHANNELS ? tracks.survey.mix() : tracks.survey.only(channel);
        return new Findings(tracks.rate, tracks.survey.channels(), mix);
    }

    @Override
    public void close() {
        if (tracks != null) {
            tracks.original.close();
            tracks.resampled.close();
        }
    }
}
