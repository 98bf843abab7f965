package dev.medley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.kernel.Digests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** One device: it polls, and does what it finds, as well as its power, its memory, its clock and its network let it. */
final class SimulatedDevice {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One in so many has a clock that is days off. */
    private static final int OFF = 20;

    private final String id;
    private final DeviceNetwork network;
    private final Duration every;
    private final Duration clockOff;
    private final Random random;
    private final FleetCounts counts;

    /** What it had of a file when it lost power. */
    private byte[] kept = {};

    SimulatedDevice(String id, DeviceNetwork network, Duration every, int number, FleetCounts counts) {
        this.id = id;
        this.network = network;
        this.every = every;
        this.random = new Random(number);
        this.clockOff = number % OFF == 7 ? Duration.ofDays(random.nextInt(2_000) - 1_000L) : Duration.ZERO;
        this.counts = counts;
    }

    void live() {
        pause(random.nextDouble());
        while (!Thread.currentThread().isInterrupted()) {
            try {
                come();
            } catch (IOException _) {
                counts.count("cut off");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            pause(0.5 + random.nextDouble());
        }
    }

    private void pause(double share) {
        LockSupport.parkNanos((long) (share * every.toNanos()));
    }

    private void come() throws IOException, InterruptedException {
        String path = "/DEFAULT/controller/v1/" + id;
        JsonNode links = network.get(path).path("_links");
        counts.count("polls");
        if (links.has("configData")) {
            int _ = network.send(
                    "PUT", path + "/configData", "{\"mode\":\"merge\",\"data\":{\"serial\":\"" + id + "\"}}");
        }
        if (links.has("commands")) {
            obey(links.at("/commands/href").asText());
        }
        if (links.has("cancelAction")) {
            say(links.at("/cancelAction/href").asText(), "closed", "success", 0);
            counts.count("left");
        } else if (links.has("confirmationBase")) {
            String address = links.at("/confirmationBase/href").asText() + "/feedback";
            int _ = network.send("POST", address, "{\"confirmation\":\"confirmed\"}");
        } else if (links.has("deploymentBase")) {
            install(links.at("/deploymentBase/href").asText());
        }
        if (random.nextInt(10) == 0) {
            int _ = network.send(
                    "POST", path + "/heartbeats", "{\"metrics\":{\"battery\":" + (20 + random.nextInt(80)) + "}}");
        }
    }

    /** One whose clock is off takes new commands for old ones, and says so. */
    private void obey(String address) throws IOException, InterruptedException {
        for (JsonNode command : network.get(address).path("commands")) {
            String signed = command.path("jws").asText().split("[.]", -1)[1];
            JsonNode said = JSON.readTree(Base64.getUrlDecoder().decode(signed));
            boolean isOver = Instant.parse(said.path("expiresAt").asText()).isBefore(now());
            String status = isOver ? "failed" : "succeeded";
            int _ = network.send(
                    "POST",
                    address + "/" + command.path("id").asText() + "/feedback",
                    "{\"status\":\"%s\",\"result\":{\"clock\":\"%s\"}}".formatted(status, now()));
            counts.count("commands " + status);
        }
    }

    private void install(String address) throws IOException, InterruptedException {
        JsonNode deployment = network.get(address);
        if (deployment.at("/deployment/update").asText().equals("skip")) {
            counts.count("waits for its window");
            return;
        }
        say(address, kept.length > 0 ? "resumed" : "download", "none", 0);
        for (JsonNode artifact : deployment.at("/deployment/chunks/0/artifacts")) {
            byte[] file = fetch(artifact.at("/_links/download-http/href").asText());
            if (file.length < artifact.path("size").asInt()) {
                kept = file;
                counts.count("lost power");
                return;
            }
            kept = new byte[0];
            if (random.nextInt(40) == 0) {
                file[random.nextInt(file.length)] ^= 1;
            }
            if (!Digests.hex(Digests.sha256(file))
                    .equals(artifact.at("/hashes/sha256").asText())) {
                say(address, "closed", "failure", 110);
                counts.count("wrong hash");
                return;
            }
        }
        say(address, "closed", "success", 0);
        counts.count("installed");
    }

    /** The file, with what it has of it already; one time in twenty its power goes in the middle. */
    private byte[] fetch(String address) throws IOException, InterruptedException {
        byte[] end = network.fetch(address, kept.length);
        byte[] whole = Arrays.copyOf(kept, kept.length + end.length);
        System.arraycopy(end, 0, whole, kept.length, end.length);
        return random.nextInt(20) == 0 ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }

    private void say(String address, String execution, String finished, int code)
            throws IOException, InterruptedException {
        int status = network.send(
                "POST",
                address + "/feedback",
                "{\"timestamp\":%d,\"status\":{\"execution\":\"%s\",\"result\":{\"finished\":\"%s\"},\"code\":%d}}"
                        .formatted(now().toEpochMilli(), execution, finished, code));
        if (status == 410 || status == 404) {
            counts.count("came too late");
        }
    }

    private Instant now() {
        return Instant.now().plus(clockOff);
    }
}
