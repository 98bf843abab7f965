package dev.medley.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Devices of a batch on a running twin, as many as one likes: they poll, install what they are offered, do what they are told and
 * say how they are. Some lose power in the middle, get a file that is not the one that was meant, have a clock that is off, or a
 * network that comes and goes.
 */
public final class FleetSimulator {

    private static final Duration REPORT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(30))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final FleetCounts counts = new FleetCounts();

    private FleetSimulator() {}

    /**
     * Runs until it is interrupted, and prints what devices did every few seconds.
     *
     * @param arguments where the twin is, how many devices, the secret of their batch, and the seconds between two polls of one
     */
    public static void main(String[] arguments) {
        FleetSimulator simulator = new FleetSimulator();
        int devices = Math.clamp(Integer.parseInt(arguments[1]), 1, 100_000);
        Duration every = Duration.ofSeconds(arguments.length < 4 ? 10 : Integer.parseInt(arguments[3]));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < devices; i++) {
                DeviceNetwork network =
                        new DeviceNetwork(simulator.http, arguments[0], arguments[2], i, simulator.counts);
                SimulatedDevice device = new SimulatedDevice("simulated-" + i, network, every, i, simulator.counts);
                threads.execute(device::live);
            }
            simulator.report();
        }
    }

    private void report() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(REPORT.toNanos());
            System.out.println(counts);
        }
    }
}
