package dev.medley.testkit;

import dev.medley.emulators.RunningLambda;
import dev.medley.topology.Medley;
import dev.medley.topology.Right;
import dev.medley.topology.Right.AskHealth;
import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.ListUploads;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.PostToConnections;
import dev.medley.topology.Right.ReadCursorSecret;
import dev.medley.topology.Right.ReadDeadLetters;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadQueueDepths;
import dev.medley.topology.Right.ReadScans;
import dev.medley.topology.Right.RedriveDeadLetters;
import dev.medley.topology.Right.RelayEvents;
import dev.medley.topology.Right.RunSchedules;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.SendTexts;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.SynthesizeSpeech;
import dev.medley.topology.Right.TranscribeSpeech;
import dev.medley.topology.Right.TranslateTexts;
import dev.medley.topology.Right.WrapDataKeys;
import dev.medley.topology.Right.WriteObjects;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Delete;

/**
 * Denies a function under test what its policy denies on AWS, and remembers it: each call of AWS, and each transfer that it
 * signs for a client, is compared with the rights that the topology gives to the Lambda which makes it. The SDK finds this by
 * itself. Secrets and parameters are left out, but for what keys are derived
 * from: who reads which is decided where the stack is written.
 */
public final class RightsCheck implements ExecutionInterceptor {

    private static final Queue<AssertionError> DENIED = new ConcurrentLinkedQueue<>();

    /** Fails where anything was denied since this was asked last, even if the function made the best of it. */
    static void assertNothingDenied() {
        AssertionError first = DENIED.poll();
        DENIED.clear();
        if (first != null) {
            throw first;
        }
    }

    /** An event is sent by the Lambda that announced it, which may send those only that the topology says it emits. */
    static void checkAnnounced(String type) {
        RunningLambda.here()
                .filter(lambda -> !lambda.function().emittedBy(lambda.name()).contains(type)
                        && !holds(lambda, RelayEvents.class::isInstance))
                .ifPresent(lambda -> deny(
                        "%s may not announce %s: say so with emitsIn in the topology".formatted(lambda.name(), type)));
    }

    /**
     * An API may derive keys, and who has a right to it. What wraps data keys here, where there may be no KMS, does so on AWS by
     * that alone.
     */
    static void checkDerived(String purpose) {
        RunningLambda.here()
                .filter(lambda -> !lambda.name().equals(lambda.function().apiLambda())
                        && !holds(lambda, RightsCheck::derivesKeys))
                .ifPresent(lambda -> deny("%s may not derive the key for %s".formatted(lambda.name(), purpose)));
    }

    private static boolean derivesKeys(Right right) {
        return switch (right) {
            case ReadMasterSecret(), ReadCursorSecret(), WrapDataKeys(), OpenDataKeys() -> true;
            default -> false;
        };
    }

    private static void deny(String why) {
        AssertionError error = new AssertionError(why);
        DENIED.add(error);
        throw error;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        RunningLambda.here().ifPresent(lambda -> check(lambda, context.request(), attributes));
    }

    private static void check(RunningLambda lambda, SdkRequest request, ExecutionAttributes attributes) {
        String service = attributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        boolean isAllowed = switch (service) {
            case "s3" -> new Objects(lambda).allow(operation, request);
            case "sqs" -> new Messages(lambda).allow(operation, text(request, "QueueUrl"));
            case "secretsmanager", "ssm" -> true;
            default -> holds(lambda, right -> covers(right, service, operation));
        };
        if (!isAllowed) {
            DENIED.add(
                    new AssertionError("%s may not %s %s: %s".formatted(lambda.name(), service, operation, request)));
            throw AwsServiceException.builder()
                    .message("Access denied")
                    .statusCode(403)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDenied")
                            .errorMessage("Access denied")
                            .serviceName(service)
                            .build())
                    .build();
        }
    }

    private static boolean covers(Right right, String service, String operation) {
        return switch (service) {
            case "ses" -> right instanceof SendMail;
            case "sns" -> right instanceof SendTexts;
            case "kms" ->
                right instanceof WrapDataKeys || (operation.equals("Decrypt") && right instanceof OpenDataKeys);
            case "lambda" -> right instanceof RunSchedules;
            case "apigatewaymanagementapi" -> right instanceof PostToConnections;
            case "bedrockruntime" -> right instanceof InvokeModels;
            case "transcribe" -> right instanceof TranscribeSpeech;
            case "polly" -> right instanceof SynthesizeSpeech;
            case "translate" -> right instanceof TranslateTexts;
            default -> false;
        };
    }

    private static boolean holds(RunningLambda lambda, Predicate<Right> covering) {
        return lambda.function().rightsOf(lambda.name()).stream().anyMatch(covering);
    }

    private static String text(SdkRequest request, String field) {
        return request.getValueForField(field, String.class).orElse("");
    }

    /** Objects in buckets, which are named here as the topology names them. */
    private record Objects(RunningLambda lambda) {

        boolean allow(String operation, SdkRequest request) {
            String bucket = text(request, "Bucket");
            String key = text(request, "Key");
            return switch (operation) {
                case "GetObject", "HeadObject" -> isReadable(bucket, key);
                case "GetObjectTagging" ->
                    holds(
                            lambda,
                            right -> right instanceof ReadScans(String its, String prefix)
                                    && its.equals(bucket)
                                    && key.startsWith(prefix));
                case "HeadBucket", "ListObjectsV2" -> isListable(bucket);
                case "ListMultipartUploads" -> holds(lambda, new ListUploads(bucket)::equals);
                case "CopyObject" -> request instanceof CopyObjectRequest copy && isCopied(copy);
                case "DeleteObjects" ->
                    request.getValueForField("Delete", Delete.class).orElseThrow().objects().stream()
                            .allMatch(object -> isWritable(bucket, object.key()));
                case "PutObject",
                        "DeleteObject",
                        "CreateMultipartUpload",
                        "UploadPart",
                        "CompleteMultipartUpload",
                        "AbortMultipartUpload",
                        "ListParts" -> isWritable(bucket, key);
                default -> false;
            };
        }

        /** The SDK has joined the source's bucket and key by now. */
        private boolean isCopied(CopyObjectRequest copy) {
            String source = text(copy, "CopySource");
            int slash = source.indexOf('/');
            return isReadable(source.substring(0, slash), source.substring(slash + 1))
                    && isWritable(copy.destinationBucket(), copy.destinationKey());
        }

        private boolean isReadable(String bucket, String key) {
            return holds(
                    lambda,
                    right -> right instanceof ReadObjects(String its, String prefix)
                            && its.equals(bucket)
                            && key.startsWith(prefix));
        }

        private boolean isWritable(String bucket, String key) {
            return holds(
                    lambda,
                    right -> right instanceof WriteObjects(String its, String prefix)
                            && its.equals(bucket)
                            && key.startsWith(prefix));
        }

        private boolean isListable(String bucket) {
            return holds(lambda, right -> switch (right) {
                case ReadObjects read -> read.bucket().equals(bucket);
                case AskHealth health -> health.bucket().equals(bucket);
                default -> false;
            });
        }
    }

    /** Messages in queues. A worker's Lambda may take and put off those of its own. */
    private record Messages(RunningLambda lambda) {

        boolean allow(String operation, String url) {
            String queue = url.substring(url.lastIndexOf('/') + 1);
            return switch (operation) {
                case "SendMessage", "SendMessageBatch" -> isOpen(queue);
                case "GetQueueAttributes" ->
                    holds(
                            lambda,
                            right -> right instanceof ReadQueueDepths
                                    || right instanceof RedriveDeadLetters
                                    || (right instanceof AskHealth health
                                            && health.queue().equals(queue)));
                case "ReceiveMessage" ->
                    holds(lambda, right -> right instanceof ReadDeadLetters || right instanceof RedriveDeadLetters)
                            && queue.endsWith("-dead");
                case "DeleteMessage", "DeleteMessageBatch", "StartMessageMoveTask" ->
                    holds(lambda, RedriveDeadLetters.class::isInstance) && (queue.isEmpty() || queue.endsWith("-dead"));
                case "ChangeMessageVisibility" -> queue.equals(lambda.name());
                default -> false;
            };
        }

        /** By function, since all its Lambdas share a relay here; see {@link #checkAnnounced}. */
        private boolean isOpen(String queue) {
            return lambda.function().emits().stream()
                            .anyMatch(event ->
                                    Medley.TOPOLOGY.subscribersOf(event).contains(queue))
                    || holds(
                            lambda,
                            right -> right instanceof RelayEvents
                                    || right instanceof RedriveDeadLetters
                                    || right.equals(new SendTo(queue)));
        }
    }
}
