package dev.medley.emulators;

import dev.medley.topology.Bucket;
import dev.medley.topology.Medley;
import dev.medley.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A real S3 interface (S3Proxy) over plain files, with the topology's buckets: checks signatures, and tells the queues
 * of new objects.
 */
public final class ObjectServer implements AutoCloseable {

    private final S3Proxy server;
    private final AnnouncingBlobStore store;

    private ObjectServer(S3Proxy server, AnnouncingBlobStore store) {
        this.server = server;
        this.store = store;
    }

    /**
     * Starts over a folder.
     *
     * @param port the port to use; 0 for a free one
     * @param secret the key that requests must be signed with
     */
    public static ObjectServer start(Topology topology, Path folder, QueueServer queues, int port, String secret) {
        try {
            Files.createDirectories(folder);
            BlobStore files = new FilesystemNio2BlobStore(folder.toString());
            SqsClient sqs = queues.client();
            AnnouncingBlobStore store = new AnnouncingBlobStore(files, topology, sqs, queues.urlPrefix());
            topology.buckets().stream().map(Bucket::name).forEach(bucket -> create(store, bucket));
            S3Proxy server = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, LocalAws.ACCESS_KEY, secret)
                    .ignoreUnknownHeaders(true)
                    .corsRules(new CrossOriginResourceSharing(
                            List.of("*"), List.of("GET", "PUT", "HEAD"), List.of("*"), List.of("ETag"), "false"))
                    .build();
            UnsignedFormType.dropIn(server);
            server.start();
            return new ObjectServer(server, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not start", e);
        }
    }

    private static void create(BlobStore store, String bucket) {
        if (!store.containerExists(bucket)) {
            store.createContainer(bucket);
        }
    }

    /** Tells the queues again of every object that they may not have heard of before a crash. */
    public void announceAgain() {
        store.announceAgain();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Where everybody reads what is public of the bucket of media. */
    public String mediaUrl() {
        return endpoint() + "/" + Medley.MEDIA + "/" + Medley.PUBLIC_MEDIA.replace("/", "");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }
}
