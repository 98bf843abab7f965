package dev.medley.emulators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of Lambda (API of 2015-03-31) that has the schedules of functions run without waiting for them. */
public final class LambdaServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LambdaServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH =
            Pattern.compile("/2015-03-31/functions/medley-[a-z]+-([a-z-]+)(?::|%3A)live/invocations");

    private final List<FunctionRuntime> functions = new CopyOnWriteArrayList<>();
    private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
    private final LoopbackServer server = LoopbackServer.start(0, _ -> false, new Handler.Abstract() {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            invoke(request, response);
            callback.succeeded();
            return true;
        }
    });

    private LambdaServer() {}

    public static LambdaServer start() {
        return new LambdaServer();
    }

    public void add(FunctionRuntime function) {
        functions.add(function);
    }

    private void invoke(Request request, Response response) throws Exception {
        Map<String, String> input = input(Content.Source.asString(request));
        FunctionRuntime function = named(request.getHttpURI().getPath());
        if (function == null) {
            response.setStatus(404);
            return;
        }
        response.setStatus(202);
        runs.execute(() -> run(function, input));
    }

    private static Map<String, String> input(String body) throws JsonProcessingException {
        return JSON.readValue(body, new TypeReference<>() {});
    }

    private @Nullable FunctionRuntime named(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? functions.stream()
                        .filter(function -> function.function().scheduleLambda().equals(matcher.group(1)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static void run(FunctionRuntime function, Map<String, String> input) {
        try {
            function.runSchedule(input);
        } catch (RuntimeException | Error e) { // Lambda tells nobody either
            LOG.error("{} failed", input, e);
        }
    }

    public URI endpoint() {
        return server.url("127.0.0.1");
    }

    @Override
    public void close() {
        server.close();
        runs.shutdownNow();
    }
}
