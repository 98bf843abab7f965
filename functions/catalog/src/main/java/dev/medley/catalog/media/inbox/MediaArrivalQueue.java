package dev.medley.catalog.media.inbox;

import dev.medley.catalog.media.MediaArrivals;
import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the notice that the object store would have sent, for a worker that has the time and the memory to decode. */
@Singleton
class MediaArrivalQueue implements MediaArrivals {

    private final Provider<SqsClient> sqs;
    private final String queueUrl;
    private final String bucket;

    MediaArrivalQueue(Provider<SqsClient> sqs, Settings settings) {
        this.sqs = sqs;
        this.queueUrl = settings.queueUrlPrefix() + MediaInbox.QUEUE;
        this.bucket = settings.bucketPrefix() + Medley.MEDIA;
    }

    @Override
    public void announce(String key) {
        String notice = """
                {"Records": [{"s3": {"bucket": {"name": "%s"}, "object": {"key": "%s"}}}]}""".formatted(bucket, URLEncoder.encode(key, StandardCharsets.UTF_8));
        sqs.get().sendMessage(request -> request.queueUrl(queueUrl).messageBody(notice));
    }
}
