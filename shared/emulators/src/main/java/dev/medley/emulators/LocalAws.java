package dev.medley.emulators;

import java.net.URI;
import java.util.Map;

/** How this process's AWS clients find the local servers instead of AWS: by the SDK's own settings, never by code. */
public final class LocalAws {

    static final String REGION = "eu-central-1";
    static final String ACCESS_KEY = "local";

    private LocalAws() {}

    /**
     * Points every AWS client that is made from now on at these servers.
     *
     * @param secret the key that requests are signed with, which the server of objects checks
     */
    public static void use(URI sqs, URI s3, URI ses, URI sockets, String secret) {
        use(sqs, s3, ses, sockets, secret, REGION);
    }

    /** Points the clients of SNS that are made from now on at this server. */
    public static void useTexts(URI sns) {
        var _ = System.setProperty("aws.endpointUrlSns", sns.toString());
    }

    /** Points the clients of Lambda that are made from now on at this server. */
    public static void useLambda(URI lambda) {
        var _ = System.setProperty("aws.endpointUrlLambda", lambda.toString());
    }

    /** The same, where the servers are in another region. */
    public static void use(URI sqs, URI s3, URI ses, URI sockets, String secret, String region) {
        Map.of(
                        "aws.region",
                        region,
                        "aws.accessKeyId",
                        ACCESS_KEY,
                        "aws.secretAccessKey",
                        secret,
                        "aws.endpointUrlSqs",
                        sqs.toString(),
                        "aws.endpointUrlS3",
                        s3.toString(),
                        "aws.endpointUrlSes",
                        ses.toString(),
                        "aws.endpointUrlApiGatewayManagementApi",
                        sockets.toString(),
                        "aws.requestChecksumCalculation",
                        "when_required",
                        "aws.responseChecksumValidation",
                        "when_required")
                .forEach(System::setProperty);
    }
}
