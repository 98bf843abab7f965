package dev.medley.emulators;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** How this process's AWS clients find the local servers instead of AWS: by the SDK's own settings, never by code. */
public final class LocalAws {

    static final String REGION = "eu-central-1";
    static final AwsBasicCredentials CREDENTIALS = AwsBasicCredentials.create("local", "local-secret");

    private LocalAws() {}

    /** Points every AWS client that is made from now on at these servers. */
    public static void use(URI sqs, URI s3, URI ses) {
        use(sqs, s3, ses, REGION);
    }

    /** The same, where the servers are in another region. */
    public static void use(URI sqs, URI s3, URI ses, String region) {
        Map.of(
                        "aws.region", region,
                        "aws.accessKeyId", CREDENTIALS.accessKeyId(),
                        "aws.secretAccessKey", CREDENTIALS.secretAccessKey(),
                        "aws.endpointUrlSqs", sqs.toString(),
                        "aws.endpointUrlS3", s3.toString(),
                        "aws.endpointUrlSes", ses.toString(),
                        "aws.requestChecksumCalculation", "when_required",
                        "aws.responseChecksumValidation", "when_required")
                .forEach(System::setProperty);
    }
}
