package dev.medley.accountdata.exports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What all functions hold of accounts, as each of them publishes it in {@code <schema>.pub_export}. */
public interface ExportSources {

    /** A kind of thing that a function holds. */
    record Source(String schema, String kind) {}

    /** One thing, as a JSON document. */
    record Holding(UUID id, String document) {}

    /** How many documents are in memory at a time; the largest, long transcriptions, have some megabytes. */
    int PAGE = 50;

    /** The kinds of which there is anything of the account, in the order of the topology. */
    List<Source> sources(UUID accountId);

    /** The things with ids above one, in the order of ids. */
    List<Holding> page(Source source, UUID accountId, UUID after, int limit);

    /** Everything of one kind, read page by page while the stream is consumed. */
    default Stream<Holding> all(Source source, UUID accountId) {
        return Stream.iterate(
                        page(source, accountId, new UUID(0, 0), PAGE),
                        page -> !page.isEmpty(),
                        page -> page(source, accountId, page.getLast().id(), PAGE))
                .flatMap(List::stream);
    }
}
