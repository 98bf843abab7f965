package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;

/** The segments of a JPEG file (ITU-T T.81). Cameras put further whole pictures behind the first (CIPA DC-007). */
final class JpegStructure {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int PROGRESSIVE = 0xc2;
    private static final int MAX_SCANS = 100;
    private static final String EXIF = "Exif\0\0";

    private final ByteCursor file;
    private final Frames frames = new Frames();
    private int orientation = 1;
    private int coefficientBytes;
    private int scans;

    private JpegStructure(ByteCursor file) {
        this.file = file;
    }

    static ImageHeader walk(ByteCursor file) {
        ImageHeader first = new JpegStructure(file).one();
        while (file.startsWith("\u00ff\u00d8\u00ff")) {
            ImageHeader _ = new JpegStructure(file).one();
        }
        file.requireEnd();
        return first;
    }

    private ImageHeader one() {
        if (marker() != START) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        for (int marker = marker(); marker != END; marker = marker()) {
            ByteCursor segment = file.part(file.u16() - 2L);
            if (marker == SCAN) {
                skipScan();
            } else if (marker == APP1 && segment.startsWith(EXIF)) {
                segment.skip(EXIF.length());
                orientation = ExifOrientation.of(segment);
            } else if (isFrame(marker)) {
                readFrame(marker, segment);
            }
        }
        if (scans == 0) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        return frames.header(ImageFormat.JPEG, orientation, coefficientBytes);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void readFrame(int marker, ByteCursor segment) {
        if (!frames.isEmpty()) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        int bits = segment.u8();
        int height = segment.u16();
        frames.size(segment.u16(), height);
        if (marker > PROGRESSIVE || bits != 8) {
            throw new ImageRefused(Reason.UNSUPPORTED_CODING);
        }
        // Who refines a picture in passes holds two bytes of each colour until the last of them.
        coefficientBytes = marker == PROGRESSIVE ? 2 * segment.u8() : 0;
    }

    private int marker() {
        if (file.u8() != 0xff) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = file.u8();
        }
        return marker;
    }

    /** Goes to the marker behind the pixels, among which a zero follows every 255, or a restart. */
    private void skipScan() {
        if (++scans > MAX_SCANS) {
            throw new ImageRefused(Reason.TOO_MANY_SCANS);
        }
        while (true) {
            if (file.u8() == 0xff) {
                int next = file.peek();
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    file.back();
                    return;
                }
            }
        }
    }
}
