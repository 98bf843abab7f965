package dev.medley.chat.curation;

import dev.medley.chat.curation.CuratedAnswerRepository.Text;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.models.Embedder;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What editors do with answers. */
@Singleton
public class CurationService {

    private final CuratedAnswerRepository repository;
    private final Embedder embedder;
    private final Clock clock;

    protected CurationService(CuratedAnswerRepository repository, Embedder embedder, Clock clock) {
        this.repository = repository;
        this.embedder = embedder;
        this.clock = clock;
    }

    /**
     * Writes an answer.
     *
     * @param passageIds what it relies on, which the editor may read
     */
    @Transactional
    public CuratedAnswer create(
            UUID editorId, @Nullable UUID correctsId, String question, String answer, List<UUID> passageIds) {
        repository.lock();
        if (repository.count() >= CuratedAnswer.MOST) {
            throw Refusal.conflict("curated-answers-full", "There are too many curated answers.");
        }
        if (correctsId != null && !repository.isAnswer(correctsId)) {
            throw Refusal.notFound("message-unknown", "There is no such answer.");
        }
        requireReadable(editorId, passageIds);
        if (repository.isThere(question, passageIds)) {
            throw Refusal.conflict(
                    "curated-answer-exists", "The question has an answer from these passages already; change that.");
        }
        UUID id = Ids.next(clock);
        repository.add(id, editorId, correctsId, text(question, answer, passageIds), clock.instant());
        return find(editorId, id);
    }

    @Transactional
    public CuratedAnswer change(
            UUID editorId, UUID id, String question, String answer, List<UUID> passageIds, IntPredicate expected) {
        CuratedAnswer old = repository.lock(id, editorId).orElseThrow(CurationService::unknown);
        VersionCheck.require(expected, old.version());
        requireReadable(editorId, passageIds);
        repository.change(id, editorId, text(question, answer, passageIds), clock.instant());
        return find(editorId, id);
    }

    @Transactional
    public void remove(UUID editorId, UUID id, IntPredicate expected) {
        CuratedAnswer old = repository.lock(id, editorId).orElseThrow(CurationService::unknown);
        VersionCheck.require(expected, old.version());
        repository.remove(id);
    }

    /** Retires an answer, or takes it up again. */
    @Transactional
    public CuratedAnswer activate(UUID editorId, UUID id, boolean active) {
        CuratedAnswer _ = repository.lock(id, editorId).orElseThrow(CurationService::unknown);
        repository.activate(id, active, clock.instant());
        return find(editorId, id);
    }

    public CuratedAnswer find(UUID editorId, UUID id) {
        return repository.find(id, editorId).orElseThrow(CurationService::unknown);
    }

    public Page<CuratedAnswer> list(UUID editorId, @Nullable Boolean active, PageRequest page) {
        return repository.list(editorId, active, page);
    }

    private Text text(String question, String answer, List<UUID> passageIds) {
        return new Text(question, answer, passageIds, embedder.query(question));
    }

    private void requireReadable(UUID editorId, List<UUID> passageIds) {
        if (repository.countReadable(passageIds, editorId)
                < passageIds.stream().distinct().count()) {
            throw Refusal.invalid("passage-unknown", "/passageIds", "There is no such passage.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("curated-answer-unknown", "There is no such answer.");
    }
}
