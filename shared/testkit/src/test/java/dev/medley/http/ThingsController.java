package dev.medley.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Sql;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Operations of every kind, as a function would have them. */
@Controller("/api/docs/things")
class ThingsController {

    /** What holds up the first making of a thing of this name, once it has had its effect. */
    static final Map<String, Hold> HOLDS = new ConcurrentHashMap<>();

    record Hold(CountDownLatch begun, CountDownLatch released) {
        Hold() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    private final Sql sql;

    ThingsController(Sql sql) {
        this.sql = sql;
    }

    @Serdeable
    record Part(@NotBlank @MultiLine String label, @Max(9) int weight) {}

    @Serdeable
    record NewThing(@NotBlank @Size(max = 40) @SingleLine String name, boolean large, List<@Valid Part> parts) {}

    /** Lists and maps inside of each other. */
    @Serdeable
    record Nest(
            @Nullable List<List<Integer>> rows,
            @Nullable List<String> tags,
            @Nullable List<@Nullable String> gaps,
            @Nullable Map<String, Integer> weights,
            @Nullable Map<String, @Valid Part> parts,
            @Nullable Map<String, List<@Valid Part>> shelves,
            @Nullable List<@Valid Nest> nests,
            @Nullable List<Kind> kinds,
            @Nullable List<UUID> ids,
            @Nullable Map<String, Shade> shades,
            @Nullable Kind kind,
            @Nullable Part part) {

        @Serdeable
        enum Kind {
            OPEN,
            CLOSED,
            @JsonProperty("half-open")
            HALF_OPEN
        }

        /** A constant that JSON has another name for. */
        @Serdeable
        enum Shade {
            PALE;

            @JsonValue
            String label() {
                return "pale";
            }

            @JsonCreator
            static Shade of(String label) {
                if (!label.equals("pale")) {
                    throw new IllegalArgumentException("No shade " + label);
                }
                return PALE;
            }
        }
    }

    @Serdeable
    record Thing(UUID id, String name) {}

    @Serdeable
    record Echo(
            String address,
            String agent,
            @Nullable Integer limit,
            @Nullable Boolean flag,
            List<String> tags,
            @Nullable String cookie) {}

    @Access(Access.ANYBODY)
    @Get("/echo")
    Echo echo(
            ClientInfo client,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue Boolean flag,
            @Nullable @QueryValue String tag,
            @Nullable @QueryValue UUID id,
            @Nullable @QueryValue LocalDate day,
            @Nullable @Header("X-Note") String note) {
        return new Echo(
                client.address(),
                client.agent(),
                limit,
                flag,
                tag == null ? List.of() : List.of(tag),
                id == null ? note : id.toString());
    }

    /** Makes a thing and says nothing of the answer but what is in it. */
    @Access("thing:create:own")
    @Idempotent
    @Post("/plain")
    @Status(HttpStatus.CREATED)
    Thing createPlain(Caller caller, @Valid @Body NewThing wanted) {
        return new Thing(UUID.randomUUID(), wanted.name());
    }

    /** Makes a thing, which takes as long as {@link #HOLDS} says; one that is to be small is refused after it is made. */
    @Access("thing:create:own")
    @Idempotent
    @Post
    HttpResponse<Thing> create(Caller caller, ClientInfo client, @Valid @Body NewThing wanted)
            throws InterruptedException {
        UUID id = UUID.randomUUID();
        sql.query("insert into events.consumed (consumer, event_id) values (:consumer, :id)")
                .with("consumer", "things-" + caller.accountId())
                .with("id", id)
                .update();
        Hold hold = HOLDS.remove(wanted.name());
        if (hold != null) {
            hold.begun().countDown();
            hold.released().await();
        }
        if (!wanted.large()) {
            throw Refusal.conflict("thing-small", "Only large things are made here.");
        }
        return HttpResponse.created(new Thing(id, wanted.name()), URI.create("/api/docs/things/" + id));
    }

    @Access(Access.ANYBODY)
    @Post("/nest")
    Nest nest(@Valid @Body Nest nest) {
        return nest;
    }

    @Access(Access.ANYBODY)
    @Get("/by-id/{id}")
    String byId(UUID id) {
        return "\"" + id + "\"";
    }

    @Access("thing:read:all")
    @Get("/all")
    String all() {
        return "{}";
    }

    @Access(value = "thing:delete:own", stepUp = true)
    @Get("/secret")
    String secret() {
        return "{}";
    }

    @Get("/forgotten")
    String forgotten() {
        return "{}";
    }

    @Access(Access.ANYBODY)
    @Get("/broken")
    String broken() {
        throw new IllegalStateException("jdbc:postgresql://inside/with?password=hunter2");
    }

    @Access(Access.ANYBODY)
    @Get("/away")
    String away() {
        throw new IllegalStateException(new SQLTransientConnectionException("no connection to 10.0.0.7"));
    }

    @Access(Access.ANYBODY)
    @Get("/busy")
    String busy(@QueryValue long waitMs) {
        throw Refusal.throttled("thing-busy", "Come again later.", Duration.ofMillis(waitMs));
    }
}
