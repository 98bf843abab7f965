package dev.medley.migration;

import java.nio.file.Path;

/** Where the files of one backup lie. */
public interface BackupFolder {

    void put(String name, Path file);

    /** Writes a file of the backup into one that does not exist yet. */
    void get(String name, Path file);
}
