package dev.medley.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the twin until it is told to stop. */
public final class TwinMain {

    private TwinMain() {}

    /** Servers that did start keep threads alive, so a twin that did not must end the process itself. */
    private static Twin startOrExit(Twin.Place place) {
        try {
            return Twin.start(place);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
            throw e;
        }
    }

    /**
     * Starts.
     *
     * @param arguments the checkout, the folder for the data, the port
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Twin.Place place = new Twin.Place(
                Path.of(arguments[0]).toAbsolutePath(),
                Path.of(arguments[1]).toAbsolutePath(),
                Integer.parseInt(arguments[2]));
        Files.createDirectories(place.data());
        Twin twin = startOrExit(place);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            twin.close();
            stopped.countDown();
        }));
        System.out.println(
                "Medley is ready at " + twin.url() + "/api  (reference: /api/docs, mailbox: /_twin/mailbox)");
        stopped.await();
    }
}
