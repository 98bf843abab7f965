package dev.medley.images;

/** The one thing that is read of EXIF: how a picture is to be turned. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final String PREFIX = "Exif\0\0";

    private ExifOrientation() {}

    /** From 1, as it is, to 8; 1 where it says nothing that can be read. */
    static int of(ByteCursor exif) {
        try {
            if (exif.startsWith(PREFIX)) {
                exif.skip(PREFIX.length());
            }
            return read(exif);
        } catch (ImageRefused _) {
            return 1;
        }
    }

    private static int read(ByteCursor tiff) {
        boolean little = tiff.text(2).equals("II");
        tiff.skip(2);
        long offset = little ? tiff.u32le() : tiff.u32();
        tiff.skip(offset - 8);
        int entries = little ? tiff.u16le() : tiff.u16();
        for (int i = 0; i < entries; i++) {
            ByteCursor entry = tiff.part(12);
            if ((little ? entry.u16le() : entry.u16()) == TAG) {
                entry.skip(6);
                int value = little ? entry.u16le() : entry.u16();
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
