package dev.medley.media;

import java.io.IOException;

/** A worker that the first file brings down. */
final class CrashingWorker {

    private CrashingWorker() {}

    static void main() throws IOException {
        System.out.write(Exchange.READY);
        System.out.flush();
        Runtime.getRuntime().halt(System.in.read() < 0 ? 0 : 134);
    }
}
