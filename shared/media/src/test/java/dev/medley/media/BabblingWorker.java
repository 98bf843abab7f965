package dev.medley.media;

import java.io.IOException;
import java.util.Arrays;

/** A worker that answers nonsense, as one that was taken over might. */
final class BabblingWorker {

    private BabblingWorker() {}

    static void main() throws IOException {
        System.out.write(Exchange.READY);
        System.out.flush();
        System.in.read();
        byte[] nonsense = new byte[1000];
        Arrays.fill(nonsense, 20, 1000, (byte) 0x7f);
        System.out.write(nonsense);
        System.out.flush();
        System.in.readAllBytes();
    }
}
