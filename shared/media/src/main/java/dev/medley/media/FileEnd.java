package dev.medley.media;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Tells whether a file breaks off, by what it says of its own parts: the last one is longer than what is left of the
 * file. Sizes that live recorders leave open (zero, all ones, and nearly so) say nothing. A few formats have no such
 * parts; there the decoder has to notice.
 */
final class FileEnd {

    /** Nobody records parts of exactly so many bytes: recorders that cannot know write them. */
    private static final long OPEN = 0x7fff_0000L;

    private static final int OGG_HEADER = 27;
    private static final int OGG_LAST = 4;
    private static final int OGG_LONGEST_PAGE = OGG_HEADER + 255 + 255 * 255;

    private static final int GSM_FRAME = 33;
    private static final int[] AMR_FRAMES = {13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1};
    private static final int[] AMR_WIDE_FRAMES = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1};

    private final FileBytes bytes;

    private FileEnd(FileBytes bytes) {
        this.bytes = bytes;
    }

    static boolean isMissing(FileChannel file, AudioFormat format) throws IOException {
        FileEnd end = new FileEnd(new FileBytes(file));
        return switch (format) {
            case WAV -> end.riffIsCut();
            case W64 -> end.wave64IsCut();
            case AIFF -> end.aiffIsCut();
            case CAF -> end.cafIsCut();
            case AU -> end.isBeyond(end.bytes.big(4, 4), end.bytes.big(8, 4));
            case M4A -> end.boxesAreCut();
            case OGG -> end.pagesAreCut();
            case WEBM, MATROSKA -> new MatroskaEnd(end.bytes).isMissing();
            case AAC, AMR, GSM, MP3 -> end.framesAreCut(format);
            case FLAC -> false;
        };
    }

    /** Whether a part that is not left open ends beyond the file. */
    private boolean isBeyond(long start, long length) {
        return length > 0 && length < OPEN && start + length > bytes.size();
    }

    private boolean riffIsCut() throws IOException {
        long wide = bytes.name(12).equals("ds64") ? bytes.little(28, 8) : 0;
        long at = 12;
        while (at + 8 <= bytes.size()) {
            long length = bytes.little(at + 4, 4);
            if (bytes.name(at).equals("data")) {
                return wide > 0 ? at + 8 + wide > bytes.size() : isBeyond(at + 8, length);
            }
            at += 8 + length + (length & 1);
        }
        return false;
    }

    private boolean wave64IsCut() throws IOException {
        long at = 40;
        while (at + 24 <= bytes.size()) {
            long length = bytes.little(at + 16, 8);
            if (length < 24) {
                return false;
            }
            if (bytes.name(at).equals("data")) {
                return length < Long.MAX_VALUE >> 1 && at + length > bytes.size();
            }
            at += (length + 7) & ~7;
        }
        return false;
    }

    private boolean aiffIsCut() throws IOException {
        long at = 12;
        while (at + 8 <= bytes.size()) {
            long length = bytes.big(at + 4, 4);
            if (bytes.name(at).equals("SSND")) {
                return isBeyond(at + 8, length);
            }
            at += 8 + length + (length & 1);
        }
        return false;
    }

    private boolean cafIsCut() throws IOException {
        long at = 8;
        while (at + 12 <= bytes.size()) {
            long length = bytes.big(at + 4, 8);
            if (length < 0 || bytes.name(at).equals("data")) {
                return length > 0 && at + 12 + length > bytes.size();
            }
            at += 12 + length;
        }
        return false;
    }

    private boolean boxesAreCut() throws IOException {
        long at = 0;
        while (at + 8 <= bytes.size()) {
            long length = bytes.big(at, 4);
            length = length == 1 ? bytes.big(at + 8, 8) : length;
            String name = bytes.name(at + 4);
            if (length < 8) {
                return false;
            }
            if (length > bytes.size() - at) {
                return name.equals("mdat") || name.startsWith("moo");
            }
            at += length;
        }
        return at < bytes.size();
    }

    private boolean pagesAreCut() throws IOException {
        long at = Math.max(0, bytes.size() - OGG_LONGEST_PAGE);
        long last = -1;
        for (; at + 4 <= bytes.size(); at++) {
            last = bytes.at(at) == 'O' && bytes.name(at).equals("OggS") ? at : last;
        }
        if (last < 0) {
            return false;
        }
        int segments = bytes.at(last + OGG_HEADER - 1);
        long end = last + OGG_HEADER + segments;
        for (int i = 0; i < segments; i++) {
            end += bytes.at(last + OGG_HEADER + i);
        }
        return (bytes.at(last + 5) & OGG_LAST) == 0 || end > bytes.size();
    }

    private boolean framesAreCut(AudioFormat format) throws IOException {
        long at = switch (format) {
            case AMR -> amrStart();
            case MP3 -> Signature.id3Bytes(bytes.read(0, Signature.ID3_HEADER_BYTES));
            default -> 0;
        };
        long length = frameBytes(format, at);
        while (length > 0 && at + length <= bytes.size()) {
            at += length;
            length = frameBytes(format, at);
        }
        return length > 0 && at < bytes.size();
    }

    private long amrStart() throws IOException {
        return bytes.name(4).equals("R-WB") ? 9 : 6;
    }

    /** How long the frame is that starts there; 0 when it cannot be told. */
    private long frameBytes(AudioFormat format, long at) throws IOException {
        return switch (format) {
            case GSM -> bytes.at(at) >> 4 == 0xd ? GSM_FRAME : 0;
            case MP3 -> MpegFrame.bytes((int) bytes.big(at, 4));
            case AMR -> (amrStart() == 9 ? AMR_WIDE_FRAMES : AMR_FRAMES)[bytes.at(at) >> 3 & 0xf];
            default -> bytes.big(at, 2) >> 4 == 0xfff ? bytes.big(at + 3, 3) >> 5 & 0x1fff : 0;
        };
    }
}
