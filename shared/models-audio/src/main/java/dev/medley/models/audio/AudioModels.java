package dev.medley.models.audio;

import ai.onnxruntime.OrtSession;
import dev.medley.models.EmotionModel;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Transcriber;
import dev.medley.models.VoiceActivityModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The embedded models that hear. They share what they load: one encoder serves speech and emotion. */
public final class AudioModels implements AutoCloseable {
    private static final AudioModels SHARED = new AudioModels(InstantSource.system());

    private final OnDemand<OrtSession> silero;
    private final OnDemand<MoonshineEncoder> encoder;
    private final OnDemand<MoonshineDecoder> decoder;

    public AudioModels(InstantSource clock) {
        silero = new OnDemand<>(SileroVoiceActivity::load, clock);
        encoder = new OnDemand<>(MoonshineEncoder::load, clock);
        decoder = new OnDemand<>(MoonshineDecoder::load, clock);
    }

    /** The models of this process, for all functions that run in it; nobody closes them. */
    public static AudioModels shared() {
        return SHARED;
    }

    public VoiceActivityModel voiceActivity() {
        return new SileroVoiceActivity(silero);
    }

    public Transcriber transcriber() {
        return transcriber(voiceActivity());
    }

    /**
     * Sound that is written down while it comes.
     *
     * @param startMs at which time of the whole sound it begins
     */
    public SpeechStream stream(long startMs) {
        return new SpeechStream(transcriber(voiceActivity()), silero, startMs);
    }

    /** What a sound says whose stretches were read as they came, as if it had been read as a whole. */
    public RecognizedSpeech whole(List<RecognizedSpeech.Segment> segments, @Nullable String language) {
        return transcriber(voiceActivity()).whole(segments, language);
    }

    MoonshineTranscriber transcriber(VoiceActivityModel speech) {
        return new MoonshineTranscriber(speech, encoder, decoder);
    }

    public EmotionModel emotion() {
        return emotion(EmotionModelFile.bundled());
    }

    /** The emotion model with weights of one's own. */
    public EmotionModel emotion(EmotionClassifier classifier) {
        return new MoonshineEmotion(voiceActivity(), emotionFeatures(), classifier);
    }

    EmotionModel emotion(VoiceActivityModel speech) {
        return new MoonshineEmotion(speech, emotionFeatures(), EmotionModelFile.bundled());
    }

    /** What the emotion model hears, for those who train one. */
    public EmotionFeatures emotionFeatures() {
        return new EmotionFeatures(voiceActivity(), encoder);
    }

    /** Gives back the memory of the models that nobody has used for this long; they are loaded again when needed. */
    public void unloadIdleFor(Duration time) {
        List<Boolean> closed =
                List.of(silero.closeIfIdleFor(time), encoder.closeIfIdleFor(time), decoder.closeIfIdleFor(time));
        if (closed.contains(true)) {
            NativeHeap.trim();
        }
    }

    @Override
    public void close() {
        silero.close();
        encoder.close();
        decoder.close();
    }
}
