package dev.medley.models.speech;

import dev.medley.models.HintedSpeech;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Transcriber;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.sound.Sound;
import dev.medley.sound.WavFile;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transcribes with OpenAI's audio API, or a server that is compatible with it, in one call. */
public final class OpenAiTranscriber implements Transcriber {

    /** The provider's name in settings. */
    public static final String PROVIDER = "openai-audio";

    /** What OpenAI lists for its model. */
    private static final Set<String> LANGUAGES = Set.of(
            "af", "ar", "hy", "az", "be", "bs", "bg", "ca", "zh", "hr", "cs", "da", "nl", "en", "et", "fi", "fr", "gl",
            "de", "el", "he", "hi", "hu", "is", "id", "it", "ja", "kn", "kk", "ko", "lv", "lt", "mk", "ms", "mr", "mi",
            "ne", "no", "fa", "pl", "pt", "ro", "ru", "sr", "sk", "sl", "es", "sw", "sv", "tl", "ta", "th", "tr", "uk",
            "ur", "vi", "cy");

    private static final int MAX_RESPONSE_BYTES = 4 * 1024 * 1024;

    /** 25 MB is what the API takes: 13 minutes of WAV. */
    private static final long LONGEST_MS = 13 * 60_000;

    /** What 224 tokens hold of names in any script; the first hints are the ones that count. */
    private static final int LONGEST_PROMPT = 600;

    private final Place place;
    private final Supplier<String> key;
    private final OutboundClient client;
    private final OpenAiTranscript transcripts;

    /**
     * Where and what is asked.
     *
     * @param model {@code whisper-1}
     * @param url where the API is, without its version
     */
    public record Place(String model, URI url, Duration timeout) {}

    /** The key is looked up for each call: one that was read when the function started would stay in its snapshot. */
    public OpenAiTranscriber(Place place, Supplier<String> key, OutboundClients clients, JsonMapper json) {
        this.place = place;
        this.key = key;
        client = clients.client(
                Destination.configured(PROVIDER).timeout(place.timeout()).maxResponseBytes(MAX_RESPONSE_BYTES));
        transcripts = new OpenAiTranscript(json);
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, place.model(), "v1");
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress) {
        return transcribe(sound, language, List.of(), progress).speech();
    }

    /** Hints are told as a prompt, of which the model reads no more than the last 224 tokens. */
    @Override
    public HintedSpeech transcribe(
            Sound sound, @Nullable String language, List<String> vocabulary, IntConsumer progress) {
        String code = language == null ? null : Locale.forLanguageTag(language).getLanguage();
        if (code != null && !LANGUAGES.contains(code)) {
            throw new ModelFailure(Kind.UNSUPPORTED, "It does not know " + language);
        }
        if (sound.durationMs() > LONGEST_MS) {
            throw new ModelFailure(Kind.UNSUPPORTED, "The recording is longer than the provider takes.");
        }
        String boundary = "medley-" + UUID.randomUUID();
        byte[] body = body(boundary, WavFile.encode(sound.slice(0, sound.durationMs())), code, prompt(vocabulary));
        RecognizedSpeech speech = transcripts.read(send(boundary, body), model(), language);
        progress.accept(100);
        return vocabulary.isEmpty() ? HintedSpeech.unused(speech) : HintedSpeech.told(speech);
    }

    private static String prompt(List<String> vocabulary) {
        StringBuilder prompt = new StringBuilder();
        for (String hint : vocabulary) {
            if (prompt.length() + hint.length() < LONGEST_PROMPT) {
                prompt.append(prompt.isEmpty() ? "" : ", ").append(hint);
            }
        }
        return prompt.toString();
    }

    /** The call is paid for, so it is sent once. */
    private String send(String boundary, byte[] body) {
        try {
            OutboundResponse response =
                    client.send(OutboundRequest.of("POST", URI.create(place.url() + "/v1/audio/transcriptions"))
                            .header("Authorization", "Bearer " + key.get())
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .header("Accept", "application/json")
                            .body(body));
            return switch (response.status()) {
                case 200 -> response.text();
                case 401, 403 -> throw new KeyRefusedFailure("The model's provider does not take the key.");
                case 400, 413, 422 -> throw new ModelFailure(Kind.UNSUPPORTED, "The provider cannot take this sound.");
                default -> throw new ModelFailure(Kind.UNAVAILABLE, "The provider answered " + response.status() + ".");
            };
        } catch (OutboundException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The provider gave no answer.", e);
        }
    }

    private byte[] body(String boundary, byte[] wav, @Nullable String language, String prompt) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, boundary, "model", place.model());
        field(body, boundary, "response_format", "verbose_json");
        field(body, boundary, "timestamp_granularities[]", "segment");
        field(body, boundary, "timestamp_granularities[]", "word");
        if (language != null) {
            field(body, boundary, "language", language);
        }
        if (!prompt.isEmpty()) {
            field(body, boundary, "prompt", prompt);
        }
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sound.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n");
        body.writeBytes(wav);
        write(body, "\r\n--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
