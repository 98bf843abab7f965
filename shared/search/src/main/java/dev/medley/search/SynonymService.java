package dev.medley.search;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Says which words mean the same. */
@Singleton
public class SynonymService {

    private final SynonymRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    SynonymService(SynonymRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SynonymSet add(AuditContext context, SearchCollection collection, List<String> terms) {
        List<String> words = terms.stream()
                .map(term -> term.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        if (words.size() < 2) {
            throw Refusal.invalid("synonyms-invalid", "/terms", "There are two different terms or more.");
        }
        if (repository.count(collection) >= SynonymSet.MOST) {
            throw Refusal.conflict("synonyms-full", "There are 1,000 sets of synonyms already.");
        }
        SynonymSet synonyms = new SynonymSet(Ids.next(clock), words);
        repository.add(collection, synonyms);
        audit.note(context, "synonyms.created", synonyms.id(), Map.of("terms", String.join(", ", words)));
        return synonyms;
    }

    @Transactional
    public void remove(AuditContext context, SearchCollection collection, UUID id) {
        if (!repository.remove(collection, id)) {
            throw Refusal.notFound("synonyms-unknown", "There are no such synonyms.");
        }
        audit.note(context, "synonyms.deleted", id, Map.of());
    }
}
