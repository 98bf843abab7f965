package dev.medley.media;

import java.io.IOException;

/** A worker that takes requests and never answers. */
final class HangingWorker {

    private HangingWorker() {}

    static void main() throws IOException {
        System.out.write(Exchange.READY);
        System.out.flush();
        System.in.readAllBytes();
    }
}
