package dev.medley.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** The child side of {@link DecoderProcess}: decodes one file after another until its standard input ends. */
final class DecoderWorker {

    private DecoderWorker() {}

    static void main() throws IOException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        try (FfmpegDecoder decoder = new FfmpegDecoder()) {
            answers.writeByte(Exchange.READY);
            answers.flush();
            while (true) {
                answer(Exchange.readRequest(requests), decoder, answers);
                answers.flush();
            }
        } catch (EOFException parentGone) {
            return;
        }
    }

    private static void answer(Exchange.Request request, FfmpegDecoder decoder, DataOutputStream answers)
            throws IOException {
        DecodedAudio decoded;
        try {
            decoded = decoder.decode(request);
        } catch (UndecodableAudio refused) {
            Exchange.write(refused, answers);
            return;
        } catch (IOException failed) {
            Exchange.write(failed, answers);
            return;
        }
        Exchange.write(decoded, answers);
    }
}
