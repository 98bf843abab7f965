package dev.medley.chat.passages;

import dev.medley.chat.parsing.DocumentRefused;
import dev.medley.chat.parsing.ParsedDocument;
import dev.medley.models.Embedder;
import dev.medley.models.Language;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Makes documents findable. Of a new version, only what is new in it is embedded. */
@Singleton
public class PassageIndex {

    private static final int MOST = 6_000;
    private static final int BATCH = 16;
    private static final int MOST_PER_TOKEN = 6;

    private final PassageRepository repository;
    private final VectorIndex vectors;
    private final Embedder embedder;
    private final PassageSize size;

    PassageIndex(PassageRepository repository, VectorIndex vectors, Embedder embedder, PassageSize size) {
        this.repository = repository;
        this.vectors = vectors;
        this.embedder = embedder;
        this.size = size;
    }

    /** The passages of a document, and the vectors of those that have none yet. */
    public record Prepared(
            UUID documentId, String language, Map<UUID, PassageDraft> passages, Map<UUID, float[]> vectors) {

        public int count() {
            return passages.size();
        }

        /** How long its passages are together, in tokens. */
        public int tokens() {
            return passages.values().stream().mapToInt(PassageDraft::tokens).sum();
        }
    }

    /**
     * Splits a document and embeds what is new in it; takes long, and changes nothing.
     *
     * @param percent hears how far it is
     * @throws DocumentRefused {@code document-too-long}
     */
    public Prepared prepare(UUID documentId, ParsedDocument document, String language, IntConsumer percent) {
        Map<UUID, PassageDraft> passages = identified(documentId, PassageSplitter.split(document, size, this::tokens));
        if (passages.size() > MOST) {
            throw new DocumentRefused("document-too-long", "A document has at most %,d passages.".formatted(MOST));
        }
        // A text too short to tell its language is more often English than not, and does no harm if it is not.
        boolean isKnown = embedder.knows(language) || language.equals(Language.UNDETERMINED.code());
        Map<UUID, float[]> made = isKnown ? embed(documentId, passages, percent) : Map.of();
        return new Prepared(documentId, language, passages, made);
    }

    /** What the model takes for one token may be as long as a page: a script, or a word, that it does not know. */
    private int tokens(String text) {
        return Math.max(embedder.tokens(text), text.length() / MOST_PER_TOKEN);
    }

    private static Map<UUID, PassageDraft> identified(UUID documentId, List<PassageDraft> drafts) {
        Map<UUID, PassageDraft> passages = new LinkedHashMap<>();
        for (PassageDraft draft : drafts) {
            int occurrence = 0;
            while (passages.putIfAbsent(draft.id(documentId, occurrence), draft) != null) {
                occurrence++;
            }
        }
        return passages;
    }

    private Map<UUID, float[]> embed(UUID documentId, Map<UUID, PassageDraft> passages, IntConsumer percent) {
        Set<UUID> kept = repository.kept(documentId, model());
        List<UUID> missing =
                passages.keySet().stream().filter(id -> !kept.contains(id)).toList();
        Map<UUID, float[]> made = new HashMap<>();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<UUID> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            List<float[]> embedded = embedder.passages(batch.stream()
                    .map(id -> Objects.requireNonNull(passages.get(id)).inContext())
                    .toList());
            for (int i = 0; i < batch.size(); i++) {
                made.put(batch.get(i), embedded.get(i));
            }
            percent.accept(from * 100 / missing.size());
        }
        return made;
    }

    /** Makes what was prepared findable, and what is in it no more not, in the caller's transaction. */
    public void keep(Prepared prepared) {
        repository.replace(prepared.documentId(), prepared.language(), prepared.passages());
        vectors.put(prepared.vectors(), model());
    }

    private String model() {
        return embedder.model().name() + "/" + embedder.model().version();
    }
}
