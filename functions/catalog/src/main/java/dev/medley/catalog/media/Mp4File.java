package dev.medley.catalog.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** The boxes of an MP4 file (ISO/IEC 14496-12), walked without decoding what they hold. */
final class Mp4File implements AutoCloseable {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf");

    /** What pictures and sound are found and shown by; all else is metadata, or nobody knows what it is. */
    private static final Set<String> KEPT = Set.of(
            ("ftyp styp mdat sidx mfra pdin mvhd mvex tkhd tref trgr edts mdhd hdlr elng vmhd smhd hmhd nmhd sthd dinf stsd "
                            + "stts ctts cslg stss stsh stps stsc stsz stz2 stco co64 sdtp padb subs sbgp sgpd saiz saio mfhd tfhd tfdt "
                            + "trun senc")
                    .split(" ", -1));

    private static final int MOST_BOXES = 10_000;
    private static final int DEEPEST = 5;
    private static final int HANDLER_NAME = 24;
    private static final byte[] ZEROS = new byte[8_192];

    private final RandomAccessFile file;
    private final boolean removesMetadata;
    private int boxes;
    private boolean isMp4;
    private boolean hasVideo;
    private boolean hasData;
    private long scale;
    private long length;
    private int width;
    private int height;

    private Mp4File(Path path, boolean removesMetadata) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), removesMetadata ? "rw" : "r");
        this.removesMetadata = removesMetadata;
    }

    /** What the file says of itself. */
    record Facts(int width, int height, Duration duration) {}

    /**
     * What a whole file says of itself.
     *
     * @throws MediaRejected where it is no whole MP4 file with a picture that moves
     */
    static Facts inspect(Path path) throws IOException {
        try (Mp4File mp4 = new Mp4File(path, false)) {
            mp4.walkAll();
            return mp4.facts();
        }
    }

    /** Overwrites what the file says besides pictures and sound, such as where it was filmed. */
    static void removeMetadata(Path path) throws IOException {
        try (Mp4File mp4 = new Mp4File(path, true)) {
            mp4.walkAll();
        }
    }

    private void walkAll() throws IOException {
        try {
            walk(0, file.length(), 0);
        } catch (EOFException _) {
            throw truncated();
        }
    }

    private Facts facts() {
        if (!isMp4) {
            throw new MediaRejected("unsupported-format", "The file is no MP4 video.");
        }
        if (!hasData || !hasVideo || scale == 0 || length <= 0 || width == 0 || height == 0) {
            throw new MediaRejected("no-video-track", "The file has no picture that moves.");
        }
        return new Facts(width, height, Duration.ofMillis(Math.multiplyExact(length, 1_000L) / scale));
    }

    private void walk(long start, long end, int depth) throws IOException {
        for (long at = start; at < end; ) {
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            String type = type();
            int header = 8;
            if (size == 1) {
                size = file.readLong();
                header = 16;
            } else if (size == 0 && depth == 0) {
                size = end - at;
            }
            if (at == 0 && !type.equals("ftyp")) {
                throw new MediaRejected("unsupported-format", "The file is no MP4 video.");
            }
            if (size < header || size > end - at) {
                throw truncated();
            }
            if (++boxes > MOST_BOXES || depth > DEEPEST) {
                throw new MediaRejected("malformed", "The file is damaged.");
            }
            read(new Box(type, at, at + header, at + size), depth);
            at += size;
        }
    }

    private record Box(String type, long at, long start, long end) {}

    private void read(Box box, int depth) throws IOException {
        if (CONTAINERS.contains(box.type())) {
            walk(box.start(), box.end(), depth + 1);
        } else if (removesMetadata && !KEPT.contains(box.type())) {
            remove(box);
        }
        switch (box.type()) {
            case "ftyp" -> isMp4 = true;
            case "mdat" -> hasData = true;
            case "mvhd" -> readDuration(box.start());
            case "tkhd" -> readSize(box.end());
            case "hdlr" -> {
                file.seek(box.start() + 8);
                hasVideo |= type().equals("vide");
                if (removesMetadata) {
                    // Its name, which some cameras and programs write themselves into.
                    erase(box.start() + HANDLER_NAME, box.end());
                }
            }
            default -> {}
        }
    }

    private void readDuration(long start) throws IOException {
        file.seek(start);
        boolean isLong = file.readInt() >>> 24 == 1;
        file.skipBytes(isLong ? 16 : 8);
        scale = Integer.toUnsignedLong(file.readInt());
        length = isLong ? file.readLong() : Integer.toUnsignedLong(file.readInt());
        if (length < 0 || length > Integer.MAX_VALUE * 1_000L) {
            throw new MediaRejected("malformed", "The file is damaged.");
        }
    }

    /** Sound has none; of several pictures the largest counts. */
    private void readSize(long end) throws IOException {
        file.seek(end - 8);
        width = Math.max(width, file.readInt() >>> 16);
        height = Math.max(height, file.readInt() >>> 16);
    }

    /** As free space of the same size, because pictures and sound are found by where they lie. */
    private void remove(Box box) throws IOException {
        file.seek(box.at() + 4);
        file.write("free".getBytes(StandardCharsets.ISO_8859_1));
        erase(box.start(), box.end());
    }

    private void erase(long start, long end) throws IOException {
        file.seek(start);
        for (long at = start; at < end; at += ZEROS.length) {
            file.write(ZEROS, 0, (int) Math.min(ZEROS.length, end - at));
        }
    }

    private String type() throws IOException {
        byte[] type = new byte[4];
        file.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static MediaRejected truncated() {
        return new MediaRejected("truncated", "The file breaks off before its end.");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
