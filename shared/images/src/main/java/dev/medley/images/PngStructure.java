package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (third edition). */
final class PngStructure {

    private static final int SIGNATURE = 8;
    private static final int LARGEST_PROFILE = 4 << 20;

    /** What the pixels are made of; other chunks may unfold to any size. */
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final Frames frames = new Frames();
    private int orientation = 1;
    private boolean hasData;

    private PngStructure() {}

    static ImageHeader walk(ByteCursor file) {
        PngStructure structure = new PngStructure();
        file.skip(SIGNATURE);
        for (boolean more = true; more; ) {
            long length = file.u32();
            ByteCursor chunk = file.part(length + 4);
            if (chunk.crc32() != file.u32()) {
                throw new ImageRefused(Reason.MALFORMED);
            }
            more = structure.read(chunk.text(4), chunk);
        }
        file.requireEnd();
        if (!structure.hasData) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        return structure.frames.header(ImageFormat.PNG, structure.orientation, 0);
    }

    /** Whether something follows. */
    private boolean read(String type, ByteCursor chunk) {
        if (frames.isEmpty() != type.equals("IHDR")) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        switch (type) {
            case "IHDR" -> frames.size(chunk.u32(), chunk.u32());
            case "acTL" -> frames.count(chunk.u32());
            case "eXIf" -> orientation = ExifOrientation.of(chunk);
            case "IDAT" -> hasData = true;
            default -> {}
        }
        return !type.equals("IEND");
    }

    /** The same file with nothing in it but its pixels; of one that was walked. */
    static byte[] pixelsOnly(byte[] bytes) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        ByteCursor file = new ByteCursor(bytes);
        file.skip(SIGNATURE);
        while (!file.isAtEnd()) {
            int start = file.position();
            long length = file.u32();
            String type = file.text(4);
            file.skip(length + 4);
            if (PIXELS.contains(type)) {
                kept.write(bytes, start, file.position() - start);
            }
        }
        return kept.toByteArray();
    }

    /** Its colour profile; empty where it has none that can be read. */
    static Optional<byte[]> profile(byte[] bytes) {
        ByteCursor file = new ByteCursor(bytes);
        file.skip(SIGNATURE);
        while (!file.isAtEnd()) {
            ByteCursor chunk = file.part(file.u32() + 4);
            file.skip(4);
            if (chunk.text(4).equals("iCCP")) {
                return inflate(chunk);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> inflate(ByteCursor chunk) {
        while (chunk.u8() != 0) {
            // The name of the profile.
        }
        chunk.skip(1);
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk.take((int) chunk.remaining()));
            byte[] profile = new byte[LARGEST_PROFILE];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
        } catch (DataFormatException _) {
            return Optional.empty();
        }
    }
}
