package dev.medley.requestlog;

import dev.medley.storage.Json;

/** Where requests are written down. */
interface RequestStore {

    /** Adds requests, an array of {@link RequestRecord}s; those that are there already stay as they are. */
    void add(Json requests);
}
