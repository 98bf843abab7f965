package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.LambdaThread;
import dev.medley.events.Outbox;
import dev.medley.storage.DerivedKeys;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the topology gives no right to is denied to a function under test, as AWS would deny it. */
@FunctionTest("platform")
class RightsCheckTest {

    private final FunctionUnderTest platform;
    private final Api anybody;

    RightsCheckTest(FunctionUnderTest platform) {
        this.platform = platform;
        anybody = platform.api();
    }

    @Test
    void whatTheRightsCoverIsDone() {
        assertThat(anybody.get("/api/docs/objects/asked").is(200).text("/answer"))
                .isEqualTo("done");
        RightsCheck.assertNothingDenied();
    }

    @Test
    void anObjectThatTheRightsDoNotCoverIsNotReadAndTheTestFails() {
        assertThat(anybody.get("/api/docs/objects/read").is(200).text("/answer"))
                .isEqualTo("AccessDenied");
        assertThatThrownBy(RightsCheck::assertNothingDenied)
                .hasMessageContaining("platform-api may not s3 HeadObject")
                .hasMessageContaining("uploads/a");
        RightsCheck.assertNothingDenied();
    }

    /** AWS denies a transfer when the client begins it; here it is denied when it is signed. */
    @Test
    void aTransferThatTheRightsDoNotCoverIsNotSigned() {
        assertThat(anybody.get("/api/docs/objects/signed").is(200).text("/answer"))
                .isEqualTo("AccessDenied");
        assertThatThrownBy(RightsCheck::assertNothingDenied)
                .hasMessageContaining("platform-api may not s3 PutObject")
                .hasMessageContaining("uploads/a");
    }

    @Test
    void anEventIsAnnouncedByALambdaThatEmitsIt() {
        LambdaThread.run("catalog", "catalog-imports", () -> announce("product.changed"));
        RightsCheck.assertNothingDenied();
    }

    @Test
    void anEventThatAnotherLambdaOfItsFunctionEmitsIsNotAnnouncedAndTheTestFails() {
        assertThatThrownBy(() -> LambdaThread.run("catalog", "catalog-searches", () -> announce("product.changed")))
                .hasMessageContaining("catalog-searches may not announce product.changed");
        assertThatThrownBy(RightsCheck::assertNothingDenied)
                .hasMessageContaining("catalog-searches may not announce product.changed");
    }

    @Test
    void aKeyIsDerivedByALambdaThatMayReadWhatItIsDerivedFrom() {
        LambdaThread.run("devices", "devices-api", this::derive);
        LambdaThread.run("orders", "orders-payments", this::derive);
        RightsCheck.assertNothingDenied();
        assertThatThrownBy(() -> LambdaThread.run("devices", "devices-runbooks", this::derive))
                .hasMessageContaining("devices-runbooks may not derive the key for tests");
        assertThatThrownBy(RightsCheck::assertNothingDenied).hasMessageContaining("devices-runbooks");
    }

    private void derive() {
        assertThat(platform.bean(DerivedKeys.class)
                        .derive("tests", "HmacSHA256")
                        .getEncoded())
                .hasSize(32);
    }

    @SuppressWarnings("unchecked")
    private void announce(String type) {
        TransactionOperations<Connection> transactions = platform.bean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            UUID owner = UUID.randomUUID();
            platform.bean(Outbox.class).announce(type, owner, owner, JsonNode.from(Map.of()));
            return owner;
        });
    }
}
