package dev.medley.models.speech;

import dev.medley.models.HintedSpeech;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.MediaFormat;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/** Transcribes with a batch job of Amazon Transcribe. The sound and the job are removed when it is over. */
public final class AmazonTranscriber implements Transcriber {

    /** The provider's name in settings. */
    public static final String PROVIDER = "amazon-transcribe";

    /** Languages, and the region that is meant where none is named. */
    private static final Map<String, String> LANGUAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("ar", "ar-SA"),
            Map.entry("cs", "cs-CZ"),
            Map.entry("da", "da-DK"),
            Map.entry("de", "de-DE"),
            Map.entry("el", "el-GR"),
            Map.entry("en", "en-US"),
            Map.entry("es", "es-ES"),
            Map.entry("fi", "fi-FI"),
            Map.entry("fr", "fr-FR"),
            Map.entry("he", "he-IL"),
            Map.entry("hi", "hi-IN"),
            Map.entry("hu", "hu-HU"),
            Map.entry("id", "id-ID"),
            Map.entry("it", "it-IT"),
            Map.entry("ja", "ja-JP"),
            Map.entry("ko", "ko-KR"),
            Map.entry("nl", "nl-NL"),
            Map.entry("no", "no-NO"),
            Map.entry("pl", "pl-PL"),
            Map.entry("pt", "pt-PT"),
            Map.entry("ro", "ro-RO"),
            Map.entry("ru", "ru-RU"),
            Map.entry("sk", "sk-SK"),
            Map.entry("sv", "sv-SE"),
            Map.entry("th", "th-TH"),
            Map.entry("tr", "tr-TR"),
            Map.entry("uk", "uk-UA"),
            Map.entry("vi", "vi-VN"),
            Map.entry("zh", "zh-CN")));

    private static final Set<String> REGIONS =
            Set.of("de-CH", "en-AU", "en-GB", "en-IE", "en-IN", "en-NZ", "en-ZA", "es-US", "fr-CA", "pt-BR", "zh-TW");

    private static final int MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
    private static final int MOST_PERCENT = 95;

    private final TranscribeClient client;
    private final AmazonVocabulary vocabularies;
    private final SharedSounds sounds;
    private final OutboundClient transcripts;
    private final AmazonTranscript reader;
    private final Times times;

    /**
     * How patient the adapter is.
     *
     * @param call for one call
     * @param whole for a job
     * @param pause between two looks at it
     */
    public record Times(Duration call, Duration whole, Duration pause) {}

    /** Prepares the client; {@code endpoint} is null for AWS itself. */
    public AmazonTranscriber(
            @Nullable URI endpoint, Times times, SharedSounds sounds, OutboundClients clients, JsonMapper json) {
        this.times = times;
        this.sounds = sounds;
        client = ServiceClients.of(TranscribeClient.builder(), endpoint, times.call());
        vocabularies = new AmazonVocabulary(client, sounds.jobPrefix());
        transcripts = clients.client(
                Destination.configured(PROVIDER).timeout(times.call()).maxResponseBytes(MAX_RESPONSE_BYTES));
        reader = new AmazonTranscript(json);
    }

    @Override
    public Model model() {
        return new Model(PROVIDER, "batch", "2017-10-26");
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES.keySet();
    }

    @Override
    public RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress) {
        return transcribe(sound, language, List.of(), progress).speech();
    }

    /** A vocabulary is of one language, so hints are used where the language is named. */
    @Override
    public HintedSpeech transcribe(Sound sound, @Nullable String language, List<String> hints, IntConsumer progress) {
        String code = language == null ? null : code(language);
        String uri = stored(sound);
        String name = sounds.jobPrefix() + UUID.randomUUID();
        boolean isHinted = code != null && !hints.isEmpty();
        try {
            long end = System.nanoTime() + times.whole().toNanos();
            String vocabulary =
                    code == null || hints.isEmpty() ? null : vocabularies.create(name, code, hints, end, this::pause);
            start(name, uri, code, vocabulary);
            RecognizedSpeech speech = reader.read(fetch(finished(name, end, progress)), model(), language);
            return vocabulary == null ? HintedSpeech.unused(speech) : HintedSpeech.told(speech);
        } catch (SdkException e) {
            throw ServiceClients.failure("Amazon Transcribe", e);
        } finally {
            sounds.delete(uri);
            forget(name);
            if (isHinted) {
                vocabularies.delete(name);
            }
        }
    }

    /** Three hours of sound are 345 MB, which go by way of a file. */
    private String stored(Sound sound) {
        try {
            Path file = Files.createTempFile("sound", ".wav");
            try {
                WavFile.write(file, sound);
                return sounds.store(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String tag) {
        if (REGIONS.contains(tag)) {
            return tag;
        }
        String code = LANGUAGES.get(Locale.forLanguageTag(tag).getLanguage());
        if (code == null) {
            throw new ModelFailure(Kind.UNSUPPORTED, "Amazon Transcribe does not know " + tag);
        }
        return code;
    }

    private void start(String name, String uri, @Nullable String code, @Nullable String vocabulary) {
        StartTranscriptionJobRequest.Builder job = StartTranscriptionJobRequest.builder()
                .transcriptionJobName(name)
                .mediaFormat(MediaFormat.WAV)
                .media(media -> media.mediaFileUri(uri));
        if (code == null) {
            job.identifyMultipleLanguages(true);
        } else {
            job.languageCode(code);
        }
        if (vocabulary != null) {
            job.settings(settings -> settings.vocabularyName(vocabulary));
        }
        client.startTranscriptionJob(job.build());
    }

    private URI finished(String name, long end, IntConsumer progress) {
        for (int looks = 1; System.nanoTime() < end; looks++) {
            TranscriptionJob job = client.getTranscriptionJob(r -> r.transcriptionJobName(name))
                    .transcriptionJob();
            if (job.transcriptionJobStatus() == TranscriptionJobStatus.COMPLETED) {
                return URI.create(job.transcript().transcriptFileUri());
            }
            if (job.transcriptionJobStatus() == TranscriptionJobStatus.FAILED) {
                throw new ModelFailure(Kind.UNSUPPORTED, "Amazon Transcribe cannot transcribe this sound.");
            }
            progress.accept(Math.min(MOST_PERCENT, looks));
            pause();
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "Amazon Transcribe did not come to an end in time.");
    }

    private void pause() {
        try {
            Thread.sleep(times.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.UNAVAILABLE, "Waiting for Amazon Transcribe was interrupted.", e);
        }
    }

    /** Where the transcript lies is a presigned address, good for a while. */
    private String fetch(URI uri) {
        try {
            OutboundResponse response = transcripts.send(OutboundRequest.get(uri));
            if (response.status() != 200) {
                throw new ModelFailure(Kind.UNAVAILABLE, "The transcript's place answered " + response.status() + ".");
            }
            return response.text();
        } catch (OutboundException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The transcript cannot be fetched.", e);
        }
    }

    /** A job that stays behind is removed by AWS after 90 days. */
    private void forget(String name) {
        try {
            client.deleteTranscriptionJob(r -> r.transcriptionJobName(name));
        } catch (SdkException _) {
            return;
        }
    }
}
