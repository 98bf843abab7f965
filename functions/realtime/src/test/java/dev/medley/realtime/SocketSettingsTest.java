package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent.RequestContext;
import dev.medley.lambda.WebSocketHandler;
import dev.medley.settings.LiveSettings;
import dev.medley.settings.SettingFault;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Who takes what connections say takes up settings that change, too; requests have handlers of their own. */
@FunctionTest("realtime")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SocketSettingsTest {

    /** As a variable of the environment: {@code MICRONAUT_CONFIG_FILES}. */
    private static final String FILES = "micronaut.config.files";

    @Test
    void aConnectionsMessageHasSettingsReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("medley.yml");
        Files.writeString(file, "medley:\n  request-log:\n    body-length: 100\n");
        System.setProperty(FILES, file.toString());
        FunctionUnderTest running;
        LiveSettings settings;
        try {
            running = FunctionUnderTest.withoutQueues("realtime", Map.of("medley.settings-reread", "0s"));
            settings = running.bean(LiveSettings.class);
        } finally {
            System.clearProperty(FILES);
        }
        assertThat(settings.faults()).isEmpty();

        Files.writeString(file, "medley:\n  request-log:\n    body-length: 99999\n");
        assertThat(new WebSocketHandler(running.bean(ApplicationContext.class))
                        .execute(disconnection())
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(settings.faults())
                .extracting(SettingFault::toString)
                .singleElement()
                .asString()
                .startsWith("MEDLEY_REQUEST_LOG_BODY_LENGTH");
    }

    private static APIGatewayV2WebSocketEvent disconnection() {
        RequestContext context = new RequestContext();
        context.setRouteKey("$disconnect");
        context.setConnectionId("nobody");
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        return event;
    }
}
