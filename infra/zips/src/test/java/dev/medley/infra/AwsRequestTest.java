package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a call is judged by the action that IAM knows it by. */
class AwsRequestTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /b/k, s3:GetObject, arn:aws:s3:::b/k",
        "HEAD, /b/k, s3:GetObject, arn:aws:s3:::b/k",
        "GET ?tagging, /b/k, s3:GetObjectTagging, arn:aws:s3:::b/k",
        "GET ?uploadId, /b/k, s3:ListMultipartUploadParts, arn:aws:s3:::b/k",
        "DELETE ?uploadId, /b/k, s3:AbortMultipartUpload, arn:aws:s3:::b/k",
        "DELETE, /b/k, s3:DeleteObject, arn:aws:s3:::b/k",
        "PUT ?partNumber, /b/k, s3:PutObject, arn:aws:s3:::b/k",
        "POST ?uploads, /b/k, s3:PutObject, arn:aws:s3:::b/k",
        "POST ?uploadId, /b/k, s3:PutObject, arn:aws:s3:::b/k",
        "POST ?delete, /b, s3:DeleteObject, arn:aws:s3:::b/any",
        "GET ?list-type, /b, s3:ListBucket, arn:aws:s3:::b",
        "HEAD, /b, s3:ListBucket, arn:aws:s3:::b"
    })
    void requestsToObjectsHaveTheirOwnActions(String operation, String path, String action, String resource) {
        Policy.Call call = new AwsRequest("audio-api", "s3", operation, path, "").call();
        assertThat(call.action()).isEqualTo(action);
        assertThat(call.resource()).isEqualTo(resource);
    }
}
