package dev.medley.testkit;

import dev.medley.access.Access;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Operations of the platform's, whose rights cover the first one only. */
@Controller("/api/docs/objects")
class ObjectsController {

    private static final String KEY = "uploads/a";

    private final ObjectStores objects;

    ObjectsController(ObjectStores objects) {
        this.objects = objects;
    }

    @Serdeable
    record Outcome(String answer) {}

    @Access(Access.ANYBODY)
    @Get("/asked")
    Outcome asked() {
        return outcome(() -> objects.bucket(Medley.RECORDINGS).ping());
    }

    @Access(Access.ANYBODY)
    @Get("/read")
    Outcome read() {
        return outcome(() -> objects.bucket(Medley.RECORDINGS).find(KEY));
    }

    @Access(Access.ANYBODY)
    @Get("/signed")
    Outcome signed() {
        return outcome(() -> objects.transfers(Medley.RECORDINGS).put(KEY, "audio/wav", 1, null));
    }

    private static Outcome outcome(Runnable call) {
        try {
            call.run();
            return new Outcome("done");
        } catch (AwsServiceException e) {
            return new Outcome(e.awsErrorDetails().errorCode());
        }
    }
}
