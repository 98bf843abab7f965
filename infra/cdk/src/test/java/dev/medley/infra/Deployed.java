package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Inventory;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads out of the templates what a stage would have. */
record Deployed(Templates templates) {

    private static final String BELOW = "/{proxy+}";

    Inventory inventory() {
        return new Inventory(
                routes(),
                names(templates.stack("functions"), "AWS::Lambda::Function", "FunctionName"),
                names(templates.stack("queues"), "AWS::SQS::Queue", "QueueName"),
                schedules(),
                sorted(buckets().map(this::bucketName)),
                sockets(),
                sorted(buckets().flatMap(this::arrivals)));
    }

    private Set<String> sockets() {
        if (!templates.has("web-socket")) {
            return Set.of();
        }
        Resources stack = templates.stack("web-socket");
        return sorted(stack.of("AWS::ApiGatewayV2::Route")
                .map(route -> socketFunction(stack, route) + "/"
                        + route.path("RouteKey").asText()));
    }

    /** The function behind a route: its target is {@code integrations/} and the reference of one. */
    private String socketFunction(Resources stack, JsonNode route) {
        JsonNode integration = stack.get(route.at("/Target/Fn::Join/1/1/Ref"));
        String uri = Resources.text(integration.path("IntegrationUri"));
        return withoutStage(uri.replaceFirst(".*:function:", "").replaceFirst("-socket:live/invocations$", ""));
    }

    /** The paths that reach a function. */
    Set<String> paths() {
        return sorted(templates
                .gatewayPaths()
                .filter(path -> path.getValue()
                        .at("/x-amazon-apigateway-any-method/x-amazon-apigateway-integration/type")
                        .asText()
                        .equals("aws_proxy"))
                .map(Entry::getKey));
    }

    private Set<String> routes() {
        return sorted(paths().stream().filter(path -> !path.endsWith(BELOW)));
    }

    private Set<String> schedules() {
        return sorted(templates
                .stack("functions")
                .of("AWS::Scheduler::Schedule")
                .filter(schedule -> schedule.path("GroupName").asText().equals(templates.named("schedules")))
                .map(schedule -> withoutStage(schedule.path("Name").asText())));
    }

    private Stream<JsonNode> buckets() {
        return templates.stack("data").of("AWS::S3::Bucket").filter(bucket -> bucket.has("BucketName"));
    }

    private String bucketName(JsonNode bucket) {
        return withoutStage(Resources.text(bucket.get("BucketName"))).replace("${AWS::AccountId}-${AWS::Region}-", "");
    }

    private Stream<String> arrivals(JsonNode bucket) {
        return bucket.at("/NotificationConfiguration/QueueConfigurations")
                .valueStream()
                .map(queue -> {
                    String prefix = queue.at("/Filter/S3Key/Rules/0/Value").asText();
                    String arn = Resources.text(queue.get("Queue"));
                    return bucketName(bucket) + "/" + prefix + " -> "
                            + withoutStage(arn.substring(arn.lastIndexOf(':') + 1));
                });
    }

    private Set<String> names(Resources stack, String type, String property) {
        return sorted(stack.of(type).map(resource -> withoutStage(Resources.text(resource.path(property)))));
    }

    private String withoutStage(String name) {
        return name.replace(templates.named(""), "");
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
