package dev.medley.sound;

import java.util.List;
import java.util.stream.Stream;

/** The first look at a sound, in all its channels, which tells how to listen to it in the second. */
public final class SoundSurvey {

    private final List<ChannelStatistics> channels;
    private final List<SpeechEnvelope> envelopes;

    /** A look at a sound with so many channels, of which {@link #addResampled} gets so many samples a second. */
    public SoundSurvey(int channels, int sampleRate) {
        this.channels = Stream.generate(ChannelStatistics::new).limit(channels).toList();
        this.envelopes = Stream.generate(() -> new SpeechEnvelope(sampleRate))
                .limit(channels)
                .toList();
    }

    static List<ChannelStatistics> statistics(Sound sound) {
        SoundSurvey survey = new SoundSurvey(1, sound.sampleRate());
        sound.forEachPart(part -> survey.addOriginal(part.samples(), part.samples().length));
        return survey.channels();
    }

    /** Takes the first frames of an array that holds one sample of each channel in turn, as they were recorded. */
    public void addOriginal(float[] interleaved, int frames) {
        for (int channel = 0; channel < channels.size(); channel++) {
            ChannelStatistics statistics = channels.get(channel);
            for (int i = channel; i < frames * channels.size(); i += channels.size()) {
                statistics.add(interleaved[i]);
            }
        }
    }

    /** Takes the same sound at the rate of the models. */
    public void addResampled(float[] interleaved, int frames) {
        for (int channel = 0; channel < channels.size(); channel++) {
            SpeechEnvelope envelope = envelopes.get(channel);
            for (int i = channel; i < frames * channels.size(); i += channels.size()) {
                envelope.add(interleaved[i]);
            }
        }
    }

    public List<ChannelStatistics> channels() {
        return channels;
    }

    /** How to mix the channels; nothing may be added after. */
    public SpeechMix mix() {
        return SpeechMix.of(channels, finished());
    }

    /** How to hear one of the channels by itself; nothing may be added after. */
    public SpeechMix only(int channel) {
        List<SpeechEnvelope.Frames> finished = finished();
        return SpeechMix.of(channels, finished)
                .only(channel, finished.get(channel).level());
    }

    private List<SpeechEnvelope.Frames> finished() {
        return envelopes.stream().map(SpeechEnvelope::finish).toList();
    }
}
