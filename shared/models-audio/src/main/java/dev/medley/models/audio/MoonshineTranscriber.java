package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.medley.models.HintedSpeech;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.Transcriber;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moonshine tiny, an English speech recogniser. It reads one stretch of speech after the other, so its memory does not
 * grow with the recording, and writes nothing where there is no speech.
 */
public final class MoonshineTranscriber implements Transcriber {
    /** Nobody speaks faster; a text that gets this long is a loop. */
    private static final double TOKENS_PER_SECOND = 6.5;
    /** English is hardly ever read with less confidence, German hardly ever with more. */
    private static final double LEAST_ENGLISH = 0.65;

    /** Less is no pause at the end of a stretch, only the rounding of its frames. */
    private static final long PAUSE_MS = 50;

    private static final long SHORTEST_MS = 24;

    private final VoiceActivityModel voiceActivity;
    private final OnDemand<MoonshineEncoder> encoder;
    private final OnDemand<MoonshineDecoder> decoder;

    MoonshineTranscriber(
            VoiceActivityModel voiceActivity, OnDemand<MoonshineEncoder> encoder, OnDemand<MoonshineDecoder> decoder) {
        this.voiceActivity = voiceActivity;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    @Override
    public Model model() {
        return new Model("embedded", "moonshine-tiny-en", "0.1.29");
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress) {
        return transcribe(sound, language, new HintComparison(List.of()), progress);
    }

    /** The model itself takes no hints, so words that it is not sure of are compared with them. */
    @Override
    public HintedSpeech transcribe(
            Sound sound, @Nullable String language, List<String> vocabulary, IntConsumer progress) {
        HintComparison hints = new HintComparison(vocabulary);
        RecognizedSpeech speech = transcribe(sound, language, hints, progress);
        return vocabulary.isEmpty()
                ? HintedSpeech.unused(speech)
                : new HintedSpeech(speech, HintUse.COMPARED, hints.corrections());
    }

    private RecognizedSpeech transcribe(
            Sound sound, @Nullable String language, HintComparison hints, IntConsumer progress) {
        Rate.require(sound);
        if (language != null && !language.matches("(?i)en(-.*)?")) {
            throw new ModelFailure(ModelFailure.Kind.UNSUPPORTED, "Only English can be transcribed, not " + language);
        }
        List<Segment> segments = new ArrayList<>();
        float[] speech = voiceActivity.speechProbabilities(sound, ProgressShare.ofFindingSpeech(progress));
        List<Span> spans = Segmentation.of(speech, sound.durationMs());
        IntConsumer reading = ProgressShare.ofReading(progress);
        for (int i = 0; i < spans.size(); i++) {
            long limit = i + 1 < spans.size() ? spans.get(i + 1).startMs() : sound.durationMs();
            Segment segment = endedByVoice(read(sound, spans.get(i), hints), sound, limit);
            if (!segment.text().isEmpty()) {
                segments.add(segment);
            }
            reading.accept(100 * (i + 1) / spans.size());
        }
        return whole(segments, language);
    }

    /** What a sound says whose stretches were read. */
    RecognizedSpeech whole(List<Segment> segments, @Nullable String language) {
        String text = segments.stream().map(Segment::text).collect(Collectors.joining(" "));
        return new RecognizedSpeech(text, language(language, confidence(segments)), List.copyOf(segments), model());
    }

    /** English if the caller says so, or if the speech could be read well; the model knows no other language. */
    private static Language language(@Nullable String given, double confidence) {
        return given == null && confidence < LEAST_ENGLISH ? Language.UNDETERMINED : new Language("en", confidence);
    }

    /** Writes down one stretch of a sound of which nothing else is to be written down. */
    Segment readWhole(Sound sound, Span span) {
        return endedByVoice(read(sound, span, new HintComparison(List.of())), sound, sound.durationMs());
    }

    Segment read(Sound sound, Span span) {
        return read(sound, span, new HintComparison(List.of()));
    }

    private Segment read(Sound sound, Span span, HintComparison hints) {
        float[] samples = sound.slice(span.startMs(), span.endMs()).samples();
        return encoder.use(listening -> decoder.use(writing -> {
            try (OrtSession.Result heard = listening.encode(samples)) {
                Decoded decoded = writing.decode((OnnxTensor) heard.get(0), limit(span));
                return compared(segment(decoded, writing.vocabulary(), samples, span), decoded, writing, hints);
            } catch (OrtException broken) {
                throw Onnx.failure(broken);
            }
        }));
    }

    private static Segment compared(Segment segment, Decoded decoded, MoonshineDecoder writing, HintComparison hints) {
        if (hints.isEmpty()) {
            return segment;
        }
        List<Word> words = hints.compare(WrittenWord.of(segment.words(), decoded, writing.vocabulary()));
        return words.equals(segment.words())
                ? segment
                : new Segment(
                        segment.startMs(),
                        segment.endMs(),
                        words.stream().map(Word::text).collect(Collectors.joining(" ")),
                        segment.confidence(),
                        words);
    }

    /** Where sound goes on to the end of the stretch, the last word may have ended before. */
    private Segment endedByVoice(Segment segment, Sound sound, long limitMs) {
        if (segment.words().isEmpty() || segment.words().getLast().endMs() < segment.endMs() - PAUSE_MS) {
            return segment;
        }
        List<Word> words = new ArrayList<>(segment.words());
        Word last = words.removeLast();
        Span speech = new Span(segment.startMs(), segment.endMs());
        long end = SpeechEnd.of(voiceActivity, sound, speech, limitMs);
        words.add(new Word(last.startMs(), Math.clamp(end, last.startMs() + SHORTEST_MS, last.endMs()), last.text()));
        return new Segment(
                segment.startMs(), segment.endMs(), segment.text(), segment.confidence(), List.copyOf(words));
    }

    private static int limit(Span span) {
        return Math.max(4, (int) (TOKENS_PER_SECOND * span.lengthMs() / 1000) + 2);
    }

    private static Segment segment(Decoded decoded, Vocabulary vocabulary, float[] samples, Span span) {
        String text = vocabulary.decode(decoded.tokens());
        // A text that the model did not end, or that repeats itself, is no evidence of anything, however sure it was.
        boolean trusted = decoded.ended() && !Repetition.packsTooWell(text);
        double confidence = trusted ? Math.exp(decoded.meanLogProbability()) : 0;
        List<Word> words = text.isEmpty() ? List.of() : WordTimes.of(decoded, vocabulary, samples, span.startMs());
        return new Segment(span.startMs(), span.endMs(), text, confidence, words);
    }

    /** The mean over the segments, weighted by their length; 0 where nothing was said. */
    private static double confidence(List<Segment> segments) {
        double sum = 0;
        long length = 0;
        for (Segment segment : segments) {
            sum += segment.confidence() * (segment.endMs() - segment.startMs());
            length += segment.endMs() - segment.startMs();
        }
        return length == 0 ? 0 : sum / length;
    }
}
