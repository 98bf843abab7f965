package dev.medley.chat.passages;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The passages of all documents. */
public interface PassageRepository {

    /** A passage with words of the question, how well they fit, and whether it is found by its meaning too. */
    record Match(UUID passageId, double score, boolean hasVector) {}

    /** Those of a document that are kept already; with a vector of this model, if it is not empty. */
    Set<UUID> kept(UUID documentId, String model);

    /** Makes these the passages of a document, in this order; those that are there stay, with their vectors. */
    void replace(UUID documentId, String language, Map<UUID, PassageDraft> passages);

    /** A document's passages in order, if the account may read it. */
    Page<DocumentPassage> list(UUID accountId, UUID documentId, PageRequest page);

    /** Those with most of the words, the rarer ones before all, best first. */
    List<Match> matches(PassageScope scope, String words, int most);

    /** Those of these that the account may read now, without scores. */
    List<FoundPassage> read(PassageScope scope, Collection<UUID> ids);
}
