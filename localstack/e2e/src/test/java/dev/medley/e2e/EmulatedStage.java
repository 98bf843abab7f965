package dev.medley.e2e;

import dev.medley.embedded.Functions;
import dev.medley.embedded.RoleGrantEndpoint;
import dev.medley.emulators.LocalAws;
import dev.medley.emulators.QueueAccess;
import dev.medley.emulators.SocketServer;
import dev.medley.migration.Migrator;
import dev.medley.topology.Environment;
import dev.medley.topology.Medley;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The functions in this process, on an emulator of S3, SQS and SES and on a PostgreSQL that run somewhere already.
 *
 * @param aws where the emulator answers
 * @param database JDBC URL without login
 */
record EmulatedStage(URI aws, String region, String database, Login login) {

    static final String PREFIX = "medley-local-";

    /** Who may do everything in the database. */
    record Login(String user, String password) {}

    /**
     * What the properties {@code medley.aws} and {@code medley.database} name; the latter with {@code user} and {@code
     * password} among its parameters, where they are not both {@code postgres}.
     */
    static EmulatedStage named() {
        String url = Objects.requireNonNull(
                System.getProperty("medley.database"), "-Dmedley.aws needs -Dmedley.database=jdbc:postgresql://...");
        return new EmulatedStage(
                URI.create(Objects.requireNonNull(System.getProperty("medley.aws"))),
                System.getProperty("medley.aws.region", "us-east-1"),
                url.replaceAll("[?].*", ""),
                new Login(parameter(url, "user"), parameter(url, "password")));
    }

    private static String parameter(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? found.group(1) : "postgres";
    }

    /** Migrates the database, makes what of queues and buckets is missing, and starts the functions. */
    URI start() {
        SocketServer sockets = SocketServer.start();
        LocalAws.useTexts(aws);
        LocalAws.use(aws, aws, aws, sockets.endpoint(), "none of these asks for it", region);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database);
        owner.setUser(login.user());
        owner.setPassword(login.password());
        int _ = new Migrator(owner, EmulatedStage.class.getClassLoader()).migrate();
        EmulatedResources resources = EmulatedResources.make();
        int port = Stage.freePort();
        Functions functions = new Functions(
                Checkout.home(),
                port,
                properties(resources.queueUrlPrefix(), port),
                new QueueAccess(SqsClient::create, resources.queueUrlPrefix(), resources.queueArnPrefix()),
                all -> List.of(sockets.gate(all), new RoleGrantEndpoint(owner), new LocalStackPages(aws, all)));
        Runtime.getRuntime().addShutdownHook(new Thread(functions::close));
        Runtime.getRuntime().addShutdownHook(new Thread(sockets::close));
        return functions.url();
    }

    private Map<String, Object> properties(String queueUrlPrefix, int port) {
        return Map.of(
                Environment.property(Environment.STAGE),
                "local",
                Environment.property(Environment.PUBLIC_URL),
                "http://localhost:" + port,
                Environment.property(Environment.QUEUE_URL_PREFIX),
                queueUrlPrefix,
                Environment.property(Environment.BUCKET_PREFIX),
                PREFIX,
                Environment.property(Environment.MAIL_FROM),
                "no-reply@medley.local",
                Environment.property(Environment.DATABASE_URL),
                database,
                Environment.property(Environment.DATABASE_SECRET),
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(login.user(), login.password()),
                Environment.property(Environment.MASTER_SECRET),
                "a master secret that only tests know",
                "medley.media.url",
                "%s/%s%s/%s".formatted(aws, PREFIX, Medley.MEDIA, Medley.PUBLIC_MEDIA.replace("/", "")),
                "medley.database-pool",
                "8");
    }
}
