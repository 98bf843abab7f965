package dev.medley.models.speech;

import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.speech.SpokenSound.WordStart;
import dev.medley.sound.Pcm;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.OutputFormat;
import software.amazon.awssdk.services.polly.model.SpeechMarkType;
import software.amazon.awssdk.services.polly.model.SynthesizeSpeechRequest;
import software.amazon.awssdk.services.polly.model.TextType;

/** Speaks with Amazon Polly. Its standard voices take rate, pitch and volume, and say when each word begins. */
public final class PollyEngine implements SpeechEngine {

    /** The provider's name in settings and in the ids of voices. */
    public static final String PROVIDER = "polly";

    private static final List<Voice> VOICES = List.of(
            Voice.of(PROVIDER, "Joanna", "en-US", "female"),
            Voice.of(PROVIDER, "Matthew", "en-US", "male"),
            Voice.of(PROVIDER, "Amy", "en-GB", "female"),
            Voice.of(PROVIDER, "Brian", "en-GB", "male"),
            Voice.of(PROVIDER, "Nicole", "en-AU", "female"),
            Voice.of(PROVIDER, "Marlene", "de-DE", "female"),
            Voice.of(PROVIDER, "Hans", "de-DE", "male"),
            Voice.of(PROVIDER, "Celine", "fr-FR", "female"),
            Voice.of(PROVIDER, "Mathieu", "fr-FR", "male"),
            Voice.of(PROVIDER, "Chantal", "fr-CA", "female"),
            Voice.of(PROVIDER, "Conchita", "es-ES", "female"),
            Voice.of(PROVIDER, "Mia", "es-MX", "female"),
            Voice.of(PROVIDER, "Carla", "it-IT", "female"),
            Voice.of(PROVIDER, "Vitoria", "pt-BR", "female"),
            Voice.of(PROVIDER, "Ines", "pt-PT", "female"),
            Voice.of(PROVIDER, "Lotte", "nl-NL", "female"),
            Voice.of(PROVIDER, "Ewa", "pl-PL", "female"),
            Voice.of(PROVIDER, "Filiz", "tr-TR", "female"),
            Voice.of(PROVIDER, "Tatyana", "ru-RU", "female"),
            Voice.of(PROVIDER, "Mizuki", "ja-JP", "female"),
            Voice.of(PROVIDER, "Zhiyu", "cmn-CN", "female"));

    private static final float FULL_SCALE = 32_768;

    private final PollyClient client;
    private final JsonMapper json;

    /** Prepares the client; {@code endpoint} is null for AWS itself. */
    public PollyEngine(@Nullable URI endpoint, Duration timeout, JsonMapper json) {
        client = ServiceClients.of(PollyClient.builder(), endpoint, timeout);
        this.json = json;
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, "standard", "2016-06-10");
    }

    @Override
    public List<Voice> voices() {
        return VOICES;
    }

    @Override
    public SpokenSound speak(String text, Voice voice, Prosody prosody) {
        SynthesizeSpeechRequest.Builder request = SynthesizeSpeechRequest.builder()
                .engine("standard")
                .voiceId(voice.name())
                .textType(TextType.SSML)
                .text(ssml(text, prosody));
        try {
            byte[] samples = client.synthesizeSpeechAsBytes(request.copy()
                            .outputFormat(OutputFormat.PCM)
                            .sampleRate(String.valueOf(Pcm.MODEL_RATE))
                            .build())
                    .asByteArray();
            byte[] marks = client.synthesizeSpeechAsBytes(request.outputFormat(OutputFormat.JSON)
                            .speechMarkTypes(SpeechMarkType.WORD)
                            .build())
                    .asByteArray();
            return new SpokenSound(pcm(samples), words(new String(marks, StandardCharsets.UTF_8)));
        } catch (SdkException e) {
            throw ServiceClients.failure("Polly", e);
        }
    }

    private static String ssml(String text, Prosody prosody) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<speak><prosody rate=\"%d%%\" pitch=\"%+d%%\" volume=\"%+.1fdB\">%s</prosody></speak>"
                .formatted(
                        Math.round(100 * prosody.rate()),
                        Math.round(100 * (prosody.pitch() - 1)),
                        prosody.gain(),
                        escaped)
                .replace("+0.0dB", "+0dB");
    }

    private static Pcm pcm(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % 2 != 0) {
            throw new ModelFailure(Kind.UNAVAILABLE, "Polly sent no sound.");
        }
        var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] samples = new float[shorts.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / FULL_SCALE;
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    /** One JSON object a line. */
    private List<WordStart> words(String marks) {
        List<WordStart> words = new ArrayList<>();
        for (String line : marks.split("\n", -1)) {
            if (!line.isBlank()) {
                words.add(word(line));
            }
        }
        return words;
    }

    private WordStart word(String line) {
        try {
            JsonNode node = json.readValue(line, JsonNode.class);
            JsonNode time = node == null ? null : node.get("time");
            JsonNode value = node == null ? null : node.get("value");
            if (time != null && time.isNumber() && value != null && value.isString()) {
                return new WordStart(time.getLongValue(), value.getStringValue());
            }
        } catch (IOException | IllegalStateException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "Polly's marks cannot be read.", e);
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "Polly's marks cannot be read.");
    }
}
