package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A rollout of a random plan, whose devices and people do things in a random order; after each its promises are looked at. */
final class SimulatedRollout {

    private static final Set<String> OVER = Set.of("stopped", "finished");
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");
    private static final int EVENTS = 40;
    private static final int LAST_STEPS = 60;

    private final Random random;
    private final Fleet fleet;
    private final List<TestDevice> devices;
    private final int rate;
    private final List<Integer> thresholds = new ArrayList<>();
    private final UUID rollout;
    private final String path;
    private final List<String> trace = new ArrayList<>();

    SimulatedRollout(FunctionUnderTest function, int seed) {
        random = new Random(seed);
        fleet = new Fleet(function);
        devices = new ArrayList<>(fleet.devices(5 + random.nextInt(6)));
        rate = 1 + random.nextInt(4);
        rollout = fleet.rollout(fleet.release("2.0"), plan());
        path = "/api/rollouts/" + rollout;
    }

    private Map<String, Object> plan() {
        int stages = 1 + random.nextInt(3);
        List<Map<String, Object>> planned = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            int threshold = 1 + random.nextInt(60);
            thresholds.add(threshold);
            Map<String, Object> stage = new HashMap<>(Map.of(
                    "errorThreshold",
                    threshold,
                    "successThreshold",
                    1 + random.nextInt(100),
                    "onError",
                    random.nextInt(3) == 0 ? "stop" : "pause",
                    "afterSuccess",
                    random.nextInt(3) == 0 ? "check" : "next"));
            if (i < stages - 1) {
                stage.put("percent", 20 + random.nextInt(20));
            }
            planned.add(Fleet.stage(stage));
        }
        Map<String, Object> more = new HashMap<>(
                Map.of("devicesPerMinute", rate, "timeoutMinutes", 5, "confirmation", random.nextInt(4) == 0));
        if (random.nextBoolean()) {
            more.put("retry", Map.of("most", 1, "backoffMinutes", 2, "codes", List.of()));
        }
        return Fleet.plan(more, planned);
    }

    void run() {
        try {
            for (int i = 0; i < EVENTS; i++) {
                happen();
                keepPromises();
            }
            end();
        } catch (AssertionError e) {
            throw new AssertionError("After " + trace, e);
        }
    }

    private void happen() {
        int what = random.nextInt(20);
        if (what < 6) {
            step();
        } else if (what < 18) {
            report(devices.get(random.nextInt(devices.size())));
        } else {
            decide(random.nextInt(12));
        }
    }

    private void step() {
        trace.add("step");
        fleet.function.bean(TestClock.class).advance(Duration.ofMinutes(1));
        fleet.signInAgain();
        fleet.function.bean(RolloutSteps.class).step(rollout);
    }

    /** Says something of what it is offered, or, now and then, of what it may have been offered long ago. */
    private void report(TestDevice device) {
        JsonNode links = device.poll().at("/_links");
        if (links.has("confirmationBase")) {
            String answer = random.nextBoolean() ? "confirmed" : "denied";
            say(device, "confirmationBase", number(links, "confirmationBase"), Map.of("confirmation", answer));
        } else if (links.has("cancelAction")) {
            status(device, "cancelAction", number(links, "cancelAction"), random.nextBoolean() ? "closed" : "rejected");
        } else if (links.has("deploymentBase")) {
            String[] said = {
                "download", "downloaded", "proceeding", "closed", "closed", "closed", "canceled", "rejected"
            };
            status(device, "deploymentBase", number(links, "deploymentBase"), said[random.nextInt(said.length)]);
        } else {
            JsonNode past = fleet.admin
                    .get("/api/devices/" + device.id() + "/actions")
                    .is(200)
                    .at("/items/0");
            if (past.has("number")) {
                status(device, "deploymentBase", past.path("number").asText(), "closed");
            }
        }
    }

    private static String number(JsonNode links, String kind) {
        return links.path(kind).path("href").asText().replaceAll(".*/", "");
    }

    private void status(TestDevice device, String kind, String number, String execution) {
        String finished = !execution.equals("closed") ? "none" : random.nextInt(3) == 0 ? "failure" : "success";
        say(
                device,
                kind,
                number,
                Map.of("status", Map.of("execution", execution, "result", Map.of("finished", finished), "code", 3)));
    }

    private void say(TestDevice device, String kind, String number, Map<String, Object> body) {
        ApiAnswer answer = device.api().post(device.path() + "/" + kind + "/" + number + "/feedback", body);
        trace.add(device.controllerId().replaceAll(".*-", "") + " " + kind + " " + body + " " + answer.status());
        assertThat(answer.status()).as(answer.body()).isIn(200, 404, 410);
    }

    private void decide(int what) {
        switch (what) {
            case 0 -> ask("stop", Map.of("reason", "A mistake"));
            case 1, 2 -> ask("pause", Map.of("reason", "Wait"));
            case 3, 4, 5, 6 -> ask("resumption", Map.of());
            case 7, 8 -> ask("retries", Map.of());
            case 9 -> retire();
            default -> trace.add("nothing");
        }
    }

    private void ask(String what, Map<String, Object> body) {
        ApiAnswer answer = fleet.admin.post(path + "/" + what, body);
        trace.add(what + " " + answer.status());
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
    }

    private void retire() {
        if (devices.size() > 2) {
            TestDevice gone = devices.removeLast();
            trace.add("retire " + gone.controllerId().replaceAll(".*-", ""));
            fleet.admin.delete("/api/devices/" + gone.id()).is(204);
        }
    }

    private void keepPromises() {
        ApiAnswer read = fleet.admin.get(path).is(200);
        List<JsonNode> actions = new ArrayList<>();
        fleet.admin.get(path + "/actions?limit=100").is(200).at("/items").forEach(actions::add);
        for (int stage = 0; stage < thresholds.size(); stage++) {
            keepThreshold(read.at("/stages/" + stage), stage, actions);
        }
        assertThat(actions)
                .allSatisfy(action -> assertThat(action.path("explanation").asText())
                        .as(action.toString())
                        .endsWith("."));
        if (read.text("/status").equals("stopped")) {
            for (TestDevice device : devices) {
                JsonNode links = device.poll().at("/_links");
                assertThat(links.has("deploymentBase") || links.has("confirmationBase"))
                        .as("offered after the stop")
                        .isFalse();
            }
        }
    }

    /** What is counted is what there is, and no stage has more failures than it may have and one step. */
    private void keepThreshold(JsonNode counted, int number, List<JsonNode> all) {
        List<String> found = all.stream()
                .filter(action -> action.path("stage").asInt() == number)
                .map(action -> action.path("status").asText())
                .toList();
        assertThat(counted.path("total").asInt()).isEqualTo(found.size());
        for (String status : ENDED) {
            assertThat(counted.path(status).asInt())
                    .as(status + " in " + counted)
                    .isEqualTo(count(found, status));
        }
        int total = counted.path("total").asInt();
        int budget = Math.max(1, (total * thresholds.get(number) + 99) / 100);
        int failed = counted.path("failed").asInt()
                - counted.path("acceptedFailures").asInt();
        assertThat(failed).as("failures of " + counted).isLessThanOrEqualTo(budget + rate);
    }

    private static int count(List<String> found, String status) {
        return (int) found.stream().filter(status::equals).count();
    }

    /** Devices say nothing any more, and somebody lets it go on whenever it rests: it ends, and every device with it. */
    private void end() {
        for (int i = 0; i < LAST_STEPS && !isEnded(); i++) {
            if (!OVER.contains(fleet.status(rollout))) {
                ask("resumption", Map.of());
            }
            step();
            keepPromises();
        }
        assertThat(isEnded())
                .as(fleet.admin.get(path + "/actions?limit=100").body())
                .isTrue();
        assertThat(fleet.status(rollout)).isIn(OVER);
        UUID next = fleet.rollout(
                fleet.release("3.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of("successThreshold", 1)))));
        fleet.function.bean(RolloutSteps.class).step(next);
        for (TestDevice device : devices) {
            assertThat(device.action("deploymentBase")).as("the next update").isNotEmpty();
        }
    }

    private boolean isEnded() {
        for (JsonNode action :
                fleet.admin.get(path + "/actions?limit=100").is(200).at("/items")) {
            if (!ENDED.contains(action.path("status").asText())) {
                return false;
            }
        }
        return OVER.contains(fleet.status(rollout));
    }
}
