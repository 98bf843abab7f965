package dev.medley.objects;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Puts rows away before they are dropped: documents, one a line, compressed, in one object. */
public final class LineArchive {

    private final ObjectStore objects;

    public LineArchive(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * Some of the lines, in the order of the rows' ids.
     *
     * @param last where the next part begins; null where none comes
     */
    public record Lines(List<String> texts, @Nullable UUID last) {}

    /** Reads the lines of rows behind an id, or the first ones. */
    @FunctionalInterface
    public interface Reader {
        Lines after(@Nullable UUID id);
    }

    /** Writes all lines into one object, in place of what was there, and says how many there were. */
    public long write(String key, Reader rows) {
        try {
            Path file = Files.createTempFile("archive", ".ndjson.gz");
            try {
                long count = write(file, rows);
                objects.uploadInParts(file, key, "application/gzip");
                return count;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(Path file, Reader rows) throws IOException {
        long count = 0;
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            @Nullable UUID after = null;
            do {
                Lines lines = rows.after(after);
                for (String text : lines.texts()) {
                    writer.write(text);
                    writer.write('\n');
                }
                count += lines.texts().size();
                after = lines.last();
            } while (after != null);
        }
        return count;
    }
}
