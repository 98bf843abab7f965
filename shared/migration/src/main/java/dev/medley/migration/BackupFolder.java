package dev.medley.migration;

import java.io.IOException;
import java.nio.file.Path;

/** Where the files of one backup lie. */
public interface BackupFolder {

    void put(String name, Path file);

    /** Writes a file of the backup into one, in place of what that holds. */
    void get(String name, Path file) throws IOException;
}
