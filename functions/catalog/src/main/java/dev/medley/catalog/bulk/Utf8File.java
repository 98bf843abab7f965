package dev.medley.catalog.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Opens files that are UTF-8, with a byte-order mark or without, and says of others what they may be. */
final class Utf8File {

    private static final int HEAD = 1024;
    private static final int MARK = 0xfeff;

    private Utf8File() {}

    /** Reads the file behind its byte-order mark; what is not UTF-8 further on throws while it is read. */
    static Reader open(Path file) throws IOException {
        requireText(file);
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static void requireText(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
            throw new ProductFileInvalid("The file is UTF-16; save it as UTF-8.");
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            throw new ProductFileInvalid("The file is a zip or a workbook; save it as CSV or JSON.");
        }
        if (begins(head, 0x1f, 0x8b)) {
            throw new ProductFileInvalid("The file is compressed; send it as it is.");
        }
        if (new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw new ProductFileInvalid("The file is no text in UTF-8: it holds a NUL.");
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).toArray(),
                        IntStream.range(0, bytes.length)
                                .map(i -> head[i] & 0xff)
                                .toArray());
    }

    /** What is said of bytes that are no UTF-8. */
    static ProductFileInvalid notUtf8() {
        return new ProductFileInvalid("The file is not UTF-8, but Latin-1 or another encoding; save it as UTF-8.");
    }
}
