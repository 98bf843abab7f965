package dev.medley.media;

import java.io.IOException;

/** Walks the elements of a Matroska or WebM file, whose segment and clusters may have been left open. */
final class MatroskaEnd {

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1f43b675L;

    private final FileBytes bytes;

    MatroskaEnd(FileBytes bytes) {
        this.bytes = bytes;
    }

    boolean isMissing() throws IOException {
        long at = 0;
        while (at < bytes.size()) {
            int idBytes = Integer.numberOfLeadingZeros(bytes.at(at)) - 23;
            int lengthBytes = Integer.numberOfLeadingZeros(bytes.at(at + idBytes)) - 23;
            if (idBytes > 4 || lengthBytes > 8) {
                return false;
            }
            long start = at + idBytes + lengthBytes;
            long ones = (1L << (7 * lengthBytes)) - 1;
            long length = bytes.big(at + idBytes, lengthBytes) & ones;
            long id = bytes.big(at, idBytes);
            if (length != ones && start + length > bytes.size()) {
                return true;
            }
            boolean inside = id == SEGMENT || (id == CLUSTER && length == ones);
            at = inside ? start : start + length;
        }
        return at > bytes.size();
    }
}
