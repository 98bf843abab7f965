package dev.medley.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the channels of a recording become the one that models hear: the channel that carries the speech, with those that
 * carry speech while it pauses (and not those that beep or drum), freed of offsets and brought to one level. What channels are called does not matter, and
 * nothing is averaged that could cancel itself out.
 *
 * @param offsets of each channel
 * @param weights of each channel; 0 for those that are left out
 * @param gain brings the sum to the level
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpeechMix(double[] offsets, double[] weights, double gain) {

    /** The power of speech, outside its pauses, that the models get to hear: -24 dB. */
    static final double POWER = Math.pow(10, -2.4);

    /** Twelve more bits; what is weaker still is the noise of the converter. */
    private static final double MOST_GAIN = 4096;
    /** So far, in dB, does the depth of a channel speak for it. */
    private static final double ENOUGH_DEPTH = 30;
    /** Channels with less of it, in dB, hold steady sounds. */
    private static final double LEAST_DEPTH = 12;

    private static final double LEVEL_SHARE = 0.5;
    /** A knock is no speech: three tenths of a second. */
    private static final int LEAST_FRAMES = 3;
    /** The power by which a channel that adds something is above the others, each at its own level. */
    private static final double ABOVE = 4;
    /** The share of its speech of which that has to be so. */
    private static final double ABOVE_SHARE = 0.05;

    private static final double MOST_WEIGHT = 10;
    /** 20 dB: so much weaker than the strongest may the speech of a channel be that is heard by itself. */
    private static final double MOST_LIFT = 10;

    static SpeechMix of(List<ChannelStatistics> channels, List<SpeechEnvelope.Frames> envelopes) {
        List<Integer> candidates = candidates(envelopes);
        int best = candidates.getFirst();
        for (int channel : candidates) {
            best = score(envelopes.get(channel)) > score(envelopes.get(best)) ? channel : best;
        }
        double level = envelopes.get(best).level();
        double[] weights = new double[envelopes.size()];
        weights[best] = 1;
        List<SpeechEnvelope.Frames> chosen = new ArrayList<>(List.of(envelopes.get(best)));
        for (int channel : candidates) {
            SpeechEnvelope.Frames other = envelopes.get(channel);
            if (channel != best && addsSpeech(other, chosen)) {
                weights[channel] = Math.min(MOST_WEIGHT, Math.sqrt(level / other.level()));
                chosen.add(other);
            }
        }
        double gain = level == 0 ? 1 : Math.min(MOST_GAIN, Math.sqrt(POWER / level));
        return new SpeechMix(
                channels.stream().mapToDouble(ChannelStatistics::offset).toArray(), weights, gain);
    }

    /** The channels in which a voice is heard; where it is heard in none, as when all whisper, all of them. */
    private static List<Integer> candidates(List<SpeechEnvelope.Frames> channels) {
        List<Integer> all = IntStream.range(0, channels.size()).boxed().toList();
        List<Integer> voices =
                all.stream().filter(channel -> channels.get(channel).hasVoice()).toList();
        return voices.isEmpty() ? all : voices;
    }

    /** In dB: what rises far above its own quiet parts is likelier speech; of two such, the stronger. */
    private static double score(SpeechEnvelope.Frames channel) {
        return channel.activeFrames() < LEAST_FRAMES
                ? Double.NEGATIVE_INFINITY
                : channel.depth(ENOUGH_DEPTH) + LEVEL_SHARE * 10 * Math.log10(channel.level());
    }

    private static boolean addsSpeech(SpeechEnvelope.Frames channel, List<SpeechEnvelope.Frames> chosen) {
        if (channel.depth(ENOUGH_DEPTH) < LEAST_DEPTH) {
            return false;
        }
        int active = 0;
        int alone = 0;
        for (int frame = 0; frame < channel.powers().length; frame++) {
            if (channel.isActive(frame)) {
                active++;
                alone += isAlone(channel, chosen, frame) ? 1 : 0;
            }
        }
        return alone >= Math.max(LEAST_FRAMES, ABOVE_SHARE * active);
    }

    private static boolean isAlone(SpeechEnvelope.Frames channel, List<SpeechEnvelope.Frames> chosen, int frame) {
        double power = channel.powers()[frame] / channel.level();
        return chosen.stream().allMatch(other -> power > ABOVE * other.powers()[frame] / other.level());
    }

    /** One channel and no other; one that is far weaker than the speech of all is a leak of the others, and stays weak. */
    SpeechMix only(int channel, double level) {
        double[] alone = new double[weights.length];
        alone[channel] = 1;
        double own = level == 0 ? gain : Math.sqrt(POWER / level);
        return new SpeechMix(offsets, alone, Math.min(MOST_GAIN, Math.min(own, MOST_LIFT * gain)));
    }

    /** Mixes the first frames of an array that holds one sample of each channel in turn, at their own level. */
    public float[] apply(float[] interleaved, int frames) {
        float[] mono = new float[frames];
        for (int channel = 0; channel < weights.length; channel++) {
            for (int frame = 0; weights[channel] != 0 && frame < frames; frame++) {
                mono[frame] +=
                        (float) (weights[channel] * (interleaved[frame * weights.length + channel] - offsets[channel]));
            }
        }
        return mono;
    }
}
