package dev.medley.requestlog;

import dev.medley.storage.Json;

/** Where requests are written down. */
interface RequestStore {

    /**
     * Adds requests, an array of {@link RequestRecord}s; those that are there already stay as they are.
     *
     * @throws UnwritableRequest where one of them can never be added; none is then
     */
    void add(Json requests);
}
