package dev.medley.models.speech;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.VocabularyInfo;
import software.amazon.awssdk.services.transcribe.model.VocabularyState;

/**
 * The custom vocabulary of one job. It is made before the job and removed after it; what a worker that died left behind,
 * the next one removes. Hints are no condition: where there can be no vocabulary, the job goes without.
 */
final class AmazonVocabulary {

    /** What a phrase may hold, besides spaces, which are written as hyphens. */
    private static final Pattern PHRASE = Pattern.compile("[\\p{L}'.-]{1,256}");

    private static final Duration LEFT_BEHIND = Duration.ofHours(6);

    private final TranscribeClient client;
    private final String prefix;

    AmazonVocabulary(TranscribeClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** What waits between two looks. */
    @FunctionalInterface
    interface Pause {
        void take();
    }

    /**
     * Makes a vocabulary of those hints that it can hold, and waits until it can be used.
     *
     * @param end when nobody waits any more, as {@link System#nanoTime} counts
     * @return its name; null where there is none
     */
    @Nullable
    String create(String name, String languageCode, List<String> hints, long end, Pause pause) {
        List<String> phrases = hints.stream()
                .map(hint -> hint.strip().replaceAll("\\s+", "-"))
                .filter(hint -> PHRASE.matcher(hint).matches())
                .distinct()
                .toList();
        if (phrases.isEmpty()) {
            return null;
        }
        try {
            removeLeftBehind();
            client.createVocabulary(
                    r -> r.vocabularyName(name).languageCode(languageCode).phrases(phrases));
            return isReady(name, end, pause) ? name : null;
        } catch (SdkException _) {
            return null;
        }
    }

    private boolean isReady(String name, long end, Pause pause) {
        while (System.nanoTime() < end) {
            VocabularyState state =
                    client.getVocabulary(r -> r.vocabularyName(name)).vocabularyState();
            if (state != VocabularyState.PENDING) {
                return state == VocabularyState.READY;
            }
            pause.take();
        }
        return false;
    }

    private void removeLeftBehind() {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        client.listVocabularies(r -> r.nameContains(prefix)).vocabularies().stream()
                .filter(vocabulary -> vocabulary.vocabularyName().startsWith(prefix)
                        && vocabulary.lastModifiedTime() != null
                        && vocabulary.lastModifiedTime().isBefore(before))
                .map(VocabularyInfo::vocabularyName)
                .forEach(this::delete);
    }

    /** Removes one, whether it is there or not. */
    void delete(String name) {
        try {
            client.deleteVocabulary(r -> r.vocabularyName(name));
        } catch (SdkException _) {
            return;
        }
    }
}
