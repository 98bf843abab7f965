package dev.medley.infra;

import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;

/** Log groups, with an end, for the Lambdas that the CDK adds of its own. */
final class ProviderLogs {

    private ProviderLogs() {}

    /** Gives one to the CDK's provider of a kind of resource in this stack. */
    static void of(Stack stack, FoundationStack foundation, String kind) {
        CfnResource handler = (CfnResource) stack.getNode()
                .findChild(kind + "CustomResourceProvider")
                .getNode()
                .findChild("Handler");
        LogGroup logs = foundation.logGroup(stack, "ProviderLogs", null);
        handler.addPropertyOverride("LoggingConfig", Map.of("LogGroup", logs.getLogGroupName()));
    }
}
