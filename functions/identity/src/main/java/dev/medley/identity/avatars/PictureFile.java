package dev.medley.identity.avatars;

import dev.medley.identity.accounts.Avatar.Format;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The bytes of a picture, walked from part to part (PNG, third edition; JPEG, ITU-T T.81; WebP, RFC 9649) without drawing
 * it. A whole one has a size that a screen can show, all its parts, and nothing behind them.
 */
final class PictureFile {

    private static final int LARGEST_SIDE = 8192;

    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    private final ByteBuffer bytes;
    private boolean hasSize;

    private PictureFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** Whether the bytes are one picture of that format, from their first to their last. */
    static boolean isWhole(Format format, byte[] bytes) {
        PictureFile file = new PictureFile(bytes);
        try {
            return switch (format) {
                case PNG -> file.isPng();
                case JPEG -> file.isJpeg();
                case WEBP -> file.isWebp();
            };
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException _) {
            return false;
        }
    }

    private boolean isPng() {
        bytes.position(PNG_SIGNATURE);
        boolean hasData = false;
        while (true) {
            int length = bytes.getInt();
            String type = type(bytes.position());
            int start = bytes.position() + 4;
            CRC32 crc = new CRC32();
            crc.update(bytes.slice(bytes.position(), Math.addExact(4, length)));
            bytes.position(start + length);
            if (bytes.getInt() != (int) crc.getValue()) {
                return false;
            }
            switch (type) {
                case "IHDR" -> noteSize(bytes.getInt(start), bytes.getInt(start + 4));
                case "IDAT" -> hasData = true;
                case "IEND" -> {
                    return hasSize && hasData && !bytes.hasRemaining();
                }
                default -> {}
            }
        }
    }

    private boolean isJpeg() {
        bytes.position(2);
        while (true) {
            int marker = marker();
            if (marker == 0xd9) {
                return hasSize && !bytes.hasRemaining();
            }
            int start = bytes.position();
            int length = bytes.getShort() & 0xffff;
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                noteSize(bytes.getShort(start + 5) & 0xffff, bytes.getShort(start + 3) & 0xffff);
            }
            bytes.position(start + length);
            if (marker == 0xda) {
                skipScan();
            }
        }
    }

    private int marker() {
        if ((bytes.get() & 0xff) != 0xff) {
            throw new IllegalArgumentException("No marker");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = bytes.get() & 0xff;
        }
        return marker;
    }

    /** Goes to the marker behind the pixels, among which a zero follows every 255, or a restart. */
    private void skipScan() {
        while (true) {
            if ((bytes.get() & 0xff) == 0xff) {
                int next = bytes.get(bytes.position()) & 0xff;
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    bytes.position(bytes.position() - 1);
                    return;
                }
            }
        }
    }

    private boolean isWebp() {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(4) != bytes.limit() - 8) {
            return false;
        }
        bytes.position(RIFF_HEADER);
        boolean hasData = false;
        while (bytes.hasRemaining()) {
            String type = type(bytes.position());
            int length = bytes.getInt(bytes.position() + 4);
            int start = bytes.position() + 8;
            switch (type) {
                case "VP8X" -> noteSize(1 + threeBytes(start + 4), 1 + threeBytes(start + 7));
                case "VP8 " -> noteSize(bytes.getShort(start + 6) & 0x3fff, bytes.getShort(start + 8) & 0x3fff);
                case "VP8L" -> {
                    int sides = bytes.getInt(start + 1);
                    noteSize(1 + (sides & 0x3fff), 1 + ((sides >> 14) & 0x3fff));
                }
                default -> {}
            }
            hasData = hasData || type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF");
            if (length < 0) {
                return false;
            }
            bytes.position(Math.addExact(start, Math.addExact(length, length & 1)));
        }
        return hasSize && hasData;
    }

    private int threeBytes(int at) {
        return bytes.getInt(at) & 0xffffff;
    }

    private String type(int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void noteSize(int width, int height) {
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IllegalArgumentException("No size of a picture");
        }
        hasSize = true;
    }
}
