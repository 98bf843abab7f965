package dev.medley.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Numbers and names at any place in a file, of which a part is held in memory. Beyond its end there are zeros. */
final class FileBytes {

    private static final int WINDOW = 1 << 16;

    private final FileChannel file;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long start = -WINDOW;
    private int filled;

    FileBytes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    int at(long position) throws IOException {
        if (position < start || position >= start + filled) {
            fill(position);
        }
        long index = position - start;
        return index >= 0 && index < filled ? window[(int) index] & 0xff : 0;
    }

    private void fill(long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(window);
        start = position;
        filled = 0;
        while (position >= 0 && buffer.hasRemaining() && file.read(buffer, position + filled) > 0) {
            filled = buffer.position();
        }
    }

    long big(long position, int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | at(position + i);
        }
        return value;
    }

    long little(long position, int bytes) throws IOException {
        return bytes == 4
                ? Integer.toUnsignedLong(Integer.reverseBytes((int) big(position, 4)))
                : Long.reverseBytes(big(position, 8));
    }

    String name(long position) throws IOException {
        return new String(read(position, 4), StandardCharsets.ISO_8859_1);
    }

    byte[] read(long position, int count) throws IOException {
        byte[] read = new byte[count];
        for (int i = 0; i < count; i++) {
            read[i] = (byte) at(position + i);
        }
        return read;
    }
}
