package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A place in the bytes of a picture. What lies behind their end is refused as truncated. */
final class ByteCursor {

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteCursor(byte[] bytes, int position, int end) {
        this.bytes = bytes;
        this.position = position;
        this.end = end;
    }

    /** The next bytes by themselves; this goes on behind them. */
    ByteCursor part(long length) {
        int start = position;
        skip(length);
        return new ByteCursor(bytes, start, position);
    }

    int position() {
        return position;
    }

    long remaining() {
        return (long) end - position;
    }

    boolean isAtEnd() {
        return position >= end;
    }

    void skip(long length) {
        if (length < 0 || length > remaining()) {
            throw new ImageRefused(Reason.TRUNCATED);
        }
        position += (int) length;
    }

    /** One byte back, of those that were read. */
    void back() {
        position--;
    }

    int peek() {
        if (isAtEnd()) {
            throw new ImageRefused(Reason.TRUNCATED);
        }
        return bytes[position] & 0xff;
    }

    int u8() {
        int value = peek();
        position++;
        return value;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    int u16le() {
        return u8() | u8() << 8;
    }

    int u24le() {
        return u16le() | u8() << 16;
    }

    long u32le() {
        return u16le() | (long) u16le() << 16;
    }

    String text(int length) {
        int start = position;
        skip(length);
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    byte[] take(int length) {
        int start = position;
        skip(length);
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    boolean startsWith(String text) {
        return remaining() >= text.length()
                && new String(bytes, position, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    /** The checksum of all bytes of this part. */
    long crc32() {
        CRC32 crc = new CRC32();
        crc.update(bytes, position, end - position);
        return crc.getValue();
    }

    void requireEnd() {
        if (!isAtEnd()) {
            throw new ImageRefused(Reason.TRAILING_DATA);
        }
    }
}
