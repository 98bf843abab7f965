package dev.medley.accountdata.exports;

import java.nio.file.Path;

/** Where finished zips are kept, for a week. */
public interface ExportArchiveStore {

    /** Stores a zip of any size under a key, in place of what was there. */
    void put(Path zip, String key);

    /** Removes a zip; no matter if there is none. */
    void remove(String key);
}
