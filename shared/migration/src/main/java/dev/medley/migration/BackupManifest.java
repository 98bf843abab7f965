package dev.medley.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a backup holds: the version of each schema, how many rows and files each table has, and how far sequences are. */
final class BackupManifest {

    static final String NAME = "manifest.properties";

    private static final String SCHEMA = "schema ";
    private static final String ROWS = "rows ";
    private static final String FILES = "files ";
    private static final String SEQUENCE = "sequence ";

    private final Properties entries = new Properties();

    void schema(String name, String version) {
        entries.setProperty(SCHEMA + name, version);
    }

    void table(String name, long rows, int files) {
        entries.setProperty(ROWS + name, Long.toString(rows));
        entries.setProperty(FILES + name, Integer.toString(files));
    }

    void sequence(String name, String lastValue) {
        entries.setProperty(SEQUENCE + name, lastValue);
    }

    Map<String, String> schemas() {
        return all(SCHEMA);
    }

    /** How many files each table has. */
    Map<String, String> tables() {
        return all(FILES);
    }

    Map<String, String> sequences() {
        return all(SEQUENCE);
    }

    long rows() {
        return all(ROWS).values().stream().mapToLong(Long::parseLong).sum();
    }

    long rows(String table) {
        return Long.parseLong(entries.getProperty(ROWS + table));
    }

    private Map<String, String> all(String kind) {
        Map<String, String> found = new TreeMap<>();
        for (String entry : entries.stringPropertyNames()) {
            if (entry.startsWith(kind)) {
                found.put(entry.substring(kind.length()), entries.getProperty(entry));
            }
        }
        return found;
    }

    /** The last file of a backup: without it, there is none. */
    void put(BackupFolder folder) {
        inFile(file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                entries.store(out, null);
            }
            folder.put(NAME, file);
        });
    }

    static BackupManifest get(BackupFolder folder) {
        BackupManifest manifest = new BackupManifest();
        inFile(file -> {
            folder.get(NAME, file);
            try (InputStream in = Files.newInputStream(file)) {
                manifest.entries.load(in);
            }
        });
        return manifest;
    }

    /** What is done with a file. */
    interface FileWork {
        void on(Path file) throws IOException;
    }

    /** Does something with a file that is gone afterwards. */
    static void inFile(FileWork work) {
        try {
            Path file = Files.createTempFile("backup", "");
            try {
                work.on(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
