package dev.medley.devices.software;

import dev.medley.kernel.Digests;
import io.sigpipe.jbsdiff.Diff;
import io.sigpipe.jbsdiff.InvalidHeaderException;
import io.sigpipe.jbsdiff.Patch;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.CompressorException;

/** Differences of files as bsdiff 4.0 writes them. */
final class BinaryDifference {

    private BinaryDifference() {}

    static void write(byte[] old, byte[] target, Path difference) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(difference))) {
            Diff.diff(old, target, out);
        } catch (CompressorException | InvalidHeaderException e) {
            throw new IOException(e);
        }
    }

    /** Whether a difference that is applied to a file gives the one with this digest. */
    static boolean gives(byte[] old, Path difference, String sha256) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream(old.length);
        try {
            Patch.patch(old, Files.readAllBytes(difference), made);
        } catch (CompressorException | InvalidHeaderException | RuntimeException _) {
            return false;
        }
        return Digests.hex(Digests.sha256(made.toByteArray())).equals(sha256);
    }
}
